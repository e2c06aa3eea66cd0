package org.contactpoint.portal.audit;

/** Rules, severity and findings of alerts in words (rules §7). */
public final class AlertWords {
  private AlertWords() {}

  /** What happened, in a few words. */
  public static String rule(String code) {
    return switch (code) {
      case "own-family-search" -> "Looked for the own family";
      case "own-name-search" -> "Looked for the own family name";
      case "own-home-search" -> "Looked for the own home";
      case "many-views" -> "Opened many more records than colleagues";
      case "refused-searches" -> "Many searches were refused";
      case "similar-searches" -> "Many searches that are much alike";
      case "other-councils" -> "Opened many records of other councils";
      case "unusual-hours" -> "Works at unusual hours";
      case "only-for-others" -> "Acts only on behalf of others";
      case "mass-shielding" -> "Asked for many shields in a day";
      case "emergency-stated" -> "Opened a shielded record in an emergency";
      case "own-feed-searches" -> "Looked for names that the council’s file had just sent";
      case "many-given-names" -> "A file with many given names under one birthday";
      case "reviews-alike" -> "Decided on many rows that are much alike";
      default -> code;
    };
  }

  /** What the rule looks for, and what else it may be. */
  public static String meaning(String code) {
    return switch (code) {
      case "own-family-search" ->
          "The person searched with the family name and the home of their own. The account was"
              + " suspended at once.";
      case "own-name-search" ->
          "The person searched with their own family name, which few children have. It may be a"
              + " case like any other.";
      case "own-home-search" ->
          "The person searched with the postcode where they live, and with another family name. It"
              + " may be a neighbour’s child whom they work with.";
      case "many-views" ->
          "Within an hour the person opened far more records, of children with whom they do not"
              + " work, than others in the same job.";
      case "refused-searches" ->
          "Within a day many searches were refused, for example because they were too broad. It may"
              + " be somebody who needs training.";
      case "similar-searches" ->
          "Within a day many searches had the sound of a name, a birthday or a postcode in common,"
              + " as of somebody who tries until a child is found.";
      case "other-councils" ->
          "Within a day the person opened many records of children of other councils with whom they"
              + " do not work. Near a border that may be usual.";
      case "unusual-hours" ->
          "The person worked between 10pm and 6am, and has seldom done so before. It may be a new"
              + " night duty.";
      case "only-for-others" ->
          "For a week the person acted on behalf of others, and never for themself.";
      case "mass-shielding" ->
          "The person asked for six shields within 24 hours. The children stay hidden, and the"
              + " account was suspended.";
      case "emergency-stated" ->
          "The person stated an emergency and was shown a shielded record. There is an"
              + " investigation of its own.";
      case "own-feed-searches" ->
          "The person searched for names that the council’s own file had sent shortly before, as of"
              + " somebody who tries whether a child is hidden.";
      case "many-given-names" ->
          "The file had many given names under one family name and birthday, as of somebody who"
              + " tries whether a child is hidden.";
      case "reviews-alike" ->
          "The person decided within a week on rows with many given names under one family name and"
              + " birthday.";
      default -> "";
    };
  }

  /** How urgent it is. */
  public static String severity(String code) {
    return switch (code) {
      case "high" -> "Urgent";
      case "medium" -> "Soon";
      case "low" -> "When there is time";
      default -> code;
    };
  }

  /** The colour of the tag that says how urgent it is. */
  public static String colour(String code) {
    return switch (code) {
      case "high" -> "govuk-tag--red";
      case "medium" -> "govuk-tag--yellow";
      default -> "govuk-tag--grey";
    };
  }

  /** What was found out. */
  public static String finding(String code) {
    return switch (code) {
      case "misuse" -> "It was misuse";
      case "no-misuse" -> "It was not misuse";
      case "referred" -> "Passed on to others to decide";
      default -> code;
    };
  }
}
