package org.contactpoint.infrastructure.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signs in from where.
 *
 * @param callBackUrls where people may be sent back to after they signed in
 * @param smokeClient whether a smoke test may sign in without a browser; never where children are
 * @param councils those whose first administrators are entered when the stage is set up; {@code
 *     england} too
 * @param feeds the authorities whose systems send files by themselves
 * @param caseSystems the authorities whose case-management systems act for their people
 * @param sender the address that the pool writes from, verified in SES; null for the pool's own,
 *     which may write to fifty people a day
 * @param smokeFrom the account of the pipeline that may run the smoke test here; null for none
 */
public record SignIn(
    List<String> callBackUrls,
    boolean smokeClient,
    List<String> councils,
    List<String> feeds,
    List<String> caseSystems,
    @Nullable String sender,
    @Nullable String smokeFrom) {
  public SignIn {
    callBackUrls = List.copyOf(callBackUrls);
    councils = List.copyOf(councils);
    feeds = List.copyOf(feeds);
    caseSystems = List.copyOf(caseSystems);
  }

  /** Whether anybody at all, person or system, is entered when the stage is set up. */
  boolean lettingIn() {
    return !(councils.isEmpty() && feeds.isEmpty() && caseSystems.isEmpty());
  }
}
