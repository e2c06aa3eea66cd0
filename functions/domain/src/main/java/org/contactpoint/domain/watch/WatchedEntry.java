package org.contactpoint.domain.watch;

import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the trail says that misuse is looked for in.
 *
 * @param role the code of the role
 * @param authority the account's council, null for a national auditor
 * @param marks what the function that wrote it saw, see {@link Mark}
 */
public record WatchedEntry(
    String entryId,
    Instant at,
    AccountId account,
    @Nullable AccountId onBehalfOf,
    String role,
    @Nullable Authority authority,
    Act act,
    List<String> marks) {

  private static final String REFUSED = "refused";

  /**
   * What was done.
   *
   * @param reason the code of why, null where it has none
   * @param changed the names of what changed: of an account, its id
   */
  public record Act(String action, String outcome, @Nullable String reason, List<String> changed) {
    public Act {
      changed = List.copyOf(changed);
    }
  }

  public WatchedEntry {
    marks = List.copyOf(marks);
  }

  /** Whether that was done. */
  public boolean isDone(String action) {
    return act.action().equals(action) && !act.outcome().equals(REFUSED);
  }

  /** Whether that was refused. */
  public boolean isRefused(String action) {
    return act.action().equals(action) && act.outcome().equals(REFUSED);
  }

  /** Whose act it is: the account's, or that of the person for whom a machine did it. */
  public AccountId subject() {
    // A refusal has no marks; a machine is refused in its own role.
    boolean isOfMachine = has(Mark.THROUGH_SYSTEM) || role.equals(Role.CASE_SYSTEM.code());
    return onBehalfOf != null && isOfMachine ? onBehalfOf : account;
  }

  /** Whether one person did it for another. */
  public boolean isForAnother() {
    return onBehalfOf != null && !onBehalfOf.equals(subject());
  }

  /** Whether it has that mark. */
  public boolean has(Mark mark) {
    return marks.contains(mark.code());
  }

  /** Whether it has that mark of the person for whom it was done. */
  public boolean hasForAnother(Mark mark) {
    return marks.contains(mark.forAnother());
  }
}
