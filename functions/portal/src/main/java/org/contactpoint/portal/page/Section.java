package org.contactpoint.portal.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.portal.part.Link;
import org.contactpoint.portal.session.Person;
import org.jspecify.annotations.Nullable;

/**
 * A part of the portal that the menu leads to.
 *
 * @param roles who works with it; whoever is not among them is not led there
 */
public record Section(String path, String text, Set<String> roles) {
  private static final String TEAM = "management-team";
  private static final String APPROVER = "shield-approver";
  private static final String ADMINISTRATOR = "user-administrator";
  private static final String COUNCIL_AUDITOR = "council-auditor";
  private static final String NATIONAL_AUDITOR = "national-auditor";

  private static final List<Section> ALL =
      List.of(
          section(
              "/search", "Find a child", "practitioner", "override-practitioner", TEAM, APPROVER),
          section("/team", "Work to do", TEAM),
          section("/approvals", "Decisions", APPROVER),
          section("/accounts", "Accounts", ADMINISTRATOR),
          section("/audit", "Audit", COUNCIL_AUDITOR, NATIONAL_AUDITOR),
          section("/uploads", "Files", TEAM),
          section("/access-requests", "Requests to see", TEAM, APPROVER),
          section("/notices", "Notices", "practitioner", "override-practitioner", TEAM),
          section(
              "/account",
              "My activity",
              "practitioner",
              "override-practitioner",
              TEAM,
              APPROVER,
              ADMINISTRATOR,
              COUNCIL_AUDITOR,
              NATIONAL_AUDITOR));

  private static Section section(String path, String text, String... roles) {
    return new Section(path, text, Set.of(roles));
  }

  /** Where the menu leads that person. */
  public static List<Section> of(Person person) {
    return ALL.stream().filter(one -> one.isFor(person)).toList();
  }

  /** The path of the part that somebody begins with. */
  public static String first(Person person) {
    return of(person).stream().findFirst().map(Section::path).orElse("/session");
  }

  /** The menu of whoever is signed in. */
  public static List<Link> links(Frame frame) {
    return shown(frame).map(one -> Link.of(one.text, frame.to(one.path))).toList();
  }

  /** The link of the menu to the part that is shown; null where it is in none. */
  public static @Nullable String current(Frame frame) {
    return shown(frame)
        .filter(one -> frame.isAt(one.path))
        .findFirst()
        .map(one -> frame.to(one.path))
        .orElse(null);
  }

  private static Stream<Section> shown(Frame frame) {
    Person person = frame.person();
    return person == null ? Stream.of() : of(person).stream();
  }

  private boolean isFor(Person person) {
    return roles.stream().anyMatch(person::is);
  }
}
