package org.contactpoint.uploads;

import java.util.List;

/** Children and services that the rows of tests speak of; all of them made up. */
final class Somebody {
  /** A child of whom a source knows name, birthday, number and home. */
  static final List<String> NADIA =
      List.of(
          "givenName", "Nadia",
          "familyName", "Tregenza",
          "dateOfBirth", "2014-03-19",
          "gender", "female",
          "nhsNumber", Csv.nhs(1),
          "addressLine1", "4 Quay Row",
          "postcode", "LS6 2AB");

  /** Another one. */
  static final List<String> OWEN =
      List.of(
          "givenName", "Owen",
          "familyName", "Bickerstaffe",
          "dateOfBirth", "2012-08-27",
          "gender", "male",
          "nhsNumber", Csv.nhs(3),
          "addressLine1", "11 Mill Bank",
          "postcode", "LS12 4RT");

  static final List<String> AT_ALDER_SCHOOL =
      List.of(
          "serviceType", "school",
          "organisationCode", "107654",
          "organisationName", "Alder Primary",
          "involvementStart", "2025-09-01");

  static final List<String> AT_BIRCH_SCHOOL =
      List.of(
          "serviceType", "school",
          "organisationCode", "107321",
          "organisationName", "Birch Primary",
          "involvementStart", "2026-09-01");

  private Somebody() {}

  /** The facts of both. */
  static List<String> with(List<String> one, String... more) {
    return with(one, List.of(more));
  }

  static List<String> with(List<String> one, List<String> more) {
    List<String> all = new java.util.ArrayList<>(one);
    all.addAll(more);
    return all;
  }

  /** The facts without those columns. */
  static List<String> without(List<String> child, String... columns) {
    List<String> rest = new java.util.ArrayList<>();
    for (int i = 0; i < child.size(); i += 2) {
      if (!List.of(columns).contains(child.get(i))) {
        rest.add(child.get(i));
        rest.add(child.get(i + 1));
      }
    }
    return rest;
  }
}
