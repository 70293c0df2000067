package org.newsflow.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where a request came from. Forwarded headers are the container's to believe, and it does when
 * {@code server.forward-headers-strategy} says so.
 */
final class Address {

  private static final int NETWORK_BYTES = 8;

  private Address() {}

  /** The address of the request that this thread serves, or null when it serves none. */
  static @Nullable String current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
        ? web.getRequest().getRemoteAddr()
        : null;
  }

  /** What one subscriber to the net has: an IPv4 address, or an IPv6 network of 64 bits. */
  static String network(HttpServletRequest request) {
    return network(request.getRemoteAddr());
  }

  static String network(String address) {
    InetAddress parsed;
    try {
      parsed = InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException e) {
      return address;
    }
    return parsed instanceof Inet6Address six
        ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
        : parsed.getHostAddress();
  }
}
