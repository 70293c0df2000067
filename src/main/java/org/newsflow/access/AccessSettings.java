package org.newsflow.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come how often, and for how long.
 *
 * @param firstAdmin the email of the admin that a new installation begins with
 * @param session how long a sign-in lasts
 * @param requestsPerMinute the rate limits
 * @param signIn the throttle of sign-in
 */
@ConfigurationProperties("newsflow.access")
record AccessSettings(
    @DefaultValue("admin@localhost") String firstAdmin,
    @DefaultValue("12h") Duration session,
    @DefaultValue Requests requestsPerMinute,
    @DefaultValue SignIn signIn) {

  /**
   * Requests a minute of those who have no contract, which sets its own; as many may come at once.
   *
   * @param person of somebody signed in
   * @param address of one address without credentials; of IPv6, the network (64 bits)
   */
  record Requests(@DefaultValue("6000") int person, @DefaultValue("600") int address) {}

  /**
   * Attempts to sign in.
   *
   * @param address of one address
   * @param account for one account, from addresses that it has not signed in from
   * @param per in this time
   */
  record SignIn(
      @DefaultValue("30") int address,
      @DefaultValue("10") int account,
      @DefaultValue("15m") Duration per) {}
}
