package org.contactpoint.portal.search;

import org.contactpoint.portal.api.ApiProblem;

/** What the API says of a field of a search, as the page says it. */
record SearchComplaint(String field, String message) {
  private static final String TOO_BROAD = "search-too-broad";

  static SearchComplaint of(ApiProblem.Field said, String problem) {
    return problem.equals(TOO_BROAD) ? missing(said) : wrong(said);
  }

  private static SearchComplaint missing(ApiProblem.Field said) {
    return switch (said.field()) {
      case "familyName" -> new SearchComplaint("familyName", "Enter a family name");
      case "givenName" -> new SearchComplaint("givenName", "Enter a given name");
      case "dateOfBirth" ->
          new SearchComplaint("dateOfBirth-day", "Enter a date of birth, or the year alone");
      case "birthYear" ->
          new SearchComplaint("dateOfBirth-day", "Enter a date of birth, or the year alone");
      case "postcode" -> new SearchComplaint("postcode", "Enter a postcode");
      case "gender" -> new SearchComplaint("gender", "Select a gender");
      case "identifier" ->
          new SearchComplaint("identifier", "Enter an NHS number or a unique pupil number");
      default -> new SearchComplaint("familyName", "Enter at least 2 letters before the *");
    };
  }

  private static SearchComplaint wrong(ApiProblem.Field said) {
    return switch (said.field()) {
      case "familyName" ->
          new SearchComplaint(
              "familyName", "Family name must only have letters, spaces, hyphens and apostrophes");
      case "givenName" ->
          new SearchComplaint(
              "givenName", "Given name must only have letters, spaces, hyphens and apostrophes");
      case "dateOfBirth", "birthYear" ->
          new SearchComplaint("dateOfBirth-day", "Date of birth must be in the past 25 years");
      case "postcode" -> new SearchComplaint("postcode", "Enter a full UK postcode, like LS6 2AB");
      case "gender" -> new SearchComplaint("gender", "Select a gender");
      case "identifier", "identifier.value", "identifier.type" ->
          new SearchComplaint("identifier", "Check the number: it is not a valid one");
      default -> new SearchComplaint("purpose", "Select why you are looking for this child");
    };
  }
}
