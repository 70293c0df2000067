package org.newsflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "::ffff:192.0.2.7, 192.0.2.7",
    "2001:db8:1:2::1, 20010db800010002",
    "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002",
    "unknown, unknown",
  })
  void anIpv6NetworkCountsAsOne(String address, String network) {
    assertThat(Address.network(address)).isEqualTo(network);
  }

  @Test
  void outsideARequestThereIsNoAddress() {
    assertThat(Address.current()).isNull();
  }
}
