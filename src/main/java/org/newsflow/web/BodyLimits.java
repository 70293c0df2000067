package org.newsflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsflow.item.NewsflowException;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Reads no more of a body than its address may take. */
final class BodyLimits extends OncePerRequestFilter {

  private final Map<PathPattern, DataSize> limits = new LinkedHashMap<>();
  private final DataSize usual;

  BodyLimits(List<BodyLimit> limits, DataSize usual) {
    for (BodyLimit limit : limits) {
      this.limits.put(PathPatternParser.defaultInstance.parse(limit.pattern()), limit.size());
    }
    this.usual = usual;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    DataSize limit = limit(request);
    if (request.getContentLengthLong() > limit.toBytes()) {
      Refusals.of(new TooLarge(limit), request).writeTo(request, response);
    } else {
      chain.doFilter(new Limited(request, limit), response);
    }
  }

  private DataSize limit(HttpServletRequest request) {
    PathContainer path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
    return limits.entrySet().stream()
        .filter(limit -> limit.getKey().matches(path))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(usual);
  }

  /** More came than may be read. */
  @ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
  private static final class TooLarge extends NewsflowException {
    private static final long serialVersionUID = 1L;

    TooLarge(DataSize limit) {
      super(
          "too-large",
          Category.CALLER,
          "the body is too large: this address takes at most " + limit.toBytes() + " bytes");
    }
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final DataSize limit;

    Limited(HttpServletRequest request, DataSize limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counting(super.getInputStream(), limit);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Counting extends ServletInputStream {
    private final ServletInputStream stream;
    private final DataSize limit;
    private long count;

    Counting(ServletInputStream stream, DataSize limit) {
      this.stream = stream;
      this.limit = limit;
    }

    private int counted(int bytes) {
      count += Math.max(0, bytes);
      if (count > limit.toBytes()) {
        throw new TooLarge(limit);
      }
      return bytes;
    }

    @Override
    public int read() throws IOException {
      int octet = stream.read();
      counted(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return counted(stream.read(bytes, offset, length));
    }

    @Override
    public boolean isFinished() {
      return stream.isFinished();
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      stream.setReadListener(listener);
    }
  }
}
