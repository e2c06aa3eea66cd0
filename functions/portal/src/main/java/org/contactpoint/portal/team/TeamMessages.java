package org.contactpoint.portal.team;

import java.util.Map;
import java.util.Optional;

/** What is said above a list after something was done, by the code in the address. */
final class TeamMessages {
  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("link", "The row has been added to the child’s record."),
          Map.entry("create", "The row has been dealt with as that of another child."),
          Map.entry("reject", "The row has been rejected."),
          Map.entry("apart", "The two records are remembered as those of two children."),
          Map.entry("closed", "The call-back has been closed."),
          Map.entry("keep", "The shield stays, and will be reviewed again in 6 months."),
          Map.entry("remove", "An approver has been asked to remove the shield."),
          Map.entry("appeal", "The child is hidden again until an approver has decided anew."),
          Map.entry("accepted", "Your council is now responsible for the child."),
          Map.entry("declined", "The move has been declined. The other council has been told."),
          Map.entry("move-withdrawn", "The move has been withdrawn."),
          Map.entry("started", "The other council has been asked to take the record over."));

  private TeamMessages() {}

  static Optional<String> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }
}
