package org.contactpoint.domain.watch;

import java.util.Set;
import org.contactpoint.domain.access.Role;

/** The acts that the rules look at, as the trail calls them. */
final class Acts {
  static final String SEARCH = "search";
  static final String VIEW = "view-record";

  /** The roles of people who search; machines act for others by their nature. */
  private static final Set<String> PEOPLE =
      Set.of(
          Role.PRACTITIONER.code(),
          Role.OVERRIDE_PRACTITIONER.code(),
          Role.MANAGEMENT_TEAM.code(),
          Role.SHIELD_APPROVER.code());

  private Acts() {}

  /** Whether a person searched, or viewed a record. */
  static boolean isUse(WatchedEntry entry) {
    return PEOPLE.contains(entry.role()) && (entry.isDone(SEARCH) || entry.isDone(VIEW));
  }

  /** Whether a person viewed a record. */
  static boolean isView(WatchedEntry entry) {
    return PEOPLE.contains(entry.role()) && entry.isDone(VIEW);
  }
}
