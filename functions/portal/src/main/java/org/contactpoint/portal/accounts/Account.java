package org.contactpoint.portal.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account with the steps of its vetting.
 *
 * <p>More than ten components, because they are the members of the API's answer, one for one.
 *
 * @param lapsesOn when it is suspended if nothing is done, null for one that is not active
 */
public record Account(
    String accountId,
    String name,
    @Nullable String email,
    @Nullable String phone,
    Organisation organisation,
    String jobRole,
    List<String> roles,
    String status,
    List<Step> steps,
    @Nullable String lapsesOn,
    @Nullable ReInvitation reInvitation) {

  /** Where the person works. */
  public record Organisation(String code, String name) {}

  /** A step that was taken. */
  public record Step(String step, String date, String reference, String by, String at) {}

  /** A re-invitation that waits for a second person. */
  public record ReInvitation(String reason, String requestedAt, String expires) {}

  public Account {
    roles = List.copyOf(roles);
    steps = List.copyOf(steps);
  }

  /** A step as it was taken last. */
  Optional<Step> last(VettingStep step) {
    return steps.stream()
        .filter(taken -> taken.step().equals(step.code()))
        .reduce((earlier, later) -> later);
  }

  /** The same with each step as it was taken last, since a note has a bound. */
  Account withLastSteps() {
    return new Account(
        accountId,
        name,
        email,
        phone,
        organisation,
        jobRole,
        roles,
        status,
        Arrays.stream(VettingStep.values()).flatMap(step -> last(step).stream()).toList(),
        lapsesOn,
        reInvitation);
  }

  boolean isIn(String state) {
    return status.equals(state);
  }

  @Override
  public String toString() {
    return "Account[redacted]";
  }
}
