package org.contactpoint.portal.accounts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.portal.part.Choice.Option;

/** Roles and states of accounts in words. */
public final class AccountWords {
  private static final Option NATIONAL_AUDITOR =
      Option.of(
          "national-auditor",
          "National auditor",
          "Reads the trail of all councils. Has no other role.");
  private static final List<Option> ROLES =
      List.of(
          Option.of(
              "practitioner",
              "Practitioner",
              "Finds children, sees who works with them, and adds themself."),
          Option.of(
              "override-practitioner",
              "Practitioner for emergencies",
              "The same, and may open the record of a shielded child in an emergency. Each time is"
                  + " investigated."),
          Option.of(
              "management-team",
              "Management team",
              "Keeps the council’s records, decides on rows of files, and acts for others."),
          Option.of(
              "shield-approver",
              "Shield approver",
              "Decides on shields, and agrees to merges where one is involved."),
          Option.of(
              "user-administrator",
              "User administrator",
              "Makes accounts of the council, and suspends and closes them."),
          Option.of(
              "council-auditor",
              "Council auditor",
              "Reads what the council’s accounts did, and what was done with its children."));
  private static final List<Option> STATES =
      List.of(
          Option.of("", "All"),
          Option.of("requested", "Requested"),
          Option.of("sponsored", "Sponsored"),
          Option.of("checked", "Checked"),
          Option.of("trained", "Trained"),
          Option.of("agreed", "Ready to be let in"),
          Option.of("active", "Active"),
          Option.of("suspended", "Suspended"),
          Option.of("closed", "Closed"));

  private AccountWords() {}

  /** The roles that an administrator of that council may give. */
  public static List<Option> roles(String council) {
    return council.equals("england")
        ? Stream.concat(ROLES.stream(), Stream.of(NATIONAL_AUDITOR)).toList()
        : ROLES;
  }

  /** The states by which a list is filtered. */
  public static List<Option> states() {
    return STATES;
  }

  /** Roles in words, divided by commas. */
  public static String roleNames(List<String> codes) {
    return codes.stream().map(AccountWords::role).collect(Collectors.joining(", "));
  }

  private static String role(String code) {
    return switch (code) {
      case "feed" -> "Sends files (a machine)";
      case "case-system" -> "Case-management system (a machine)";
      default -> text(roles("england"), code).orElse(code);
    };
  }

  /** A state in words. */
  public static String state(String code) {
    return text(STATES, code).orElse(code);
  }

  private static Optional<String> text(List<Option> options, String code) {
    return options.stream()
        .filter(option -> option.value().equals(code))
        .map(Option::text)
        .findFirst();
  }

  /** The colour of a state's tag. */
  public static String colour(String code) {
    return switch (code) {
      case "active" -> "govuk-tag--green";
      case "suspended" -> "govuk-tag--red";
      case "closed" -> "govuk-tag--grey";
      case "agreed" -> "govuk-tag--yellow";
      default -> "govuk-tag--blue";
    };
  }
}
