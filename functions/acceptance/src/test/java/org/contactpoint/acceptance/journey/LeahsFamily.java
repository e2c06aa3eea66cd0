package org.contactpoint.acceptance.journey;

import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Running;

/** Leah, 14, and what three sources say of her (rules §11). */
public final class LeahsFamily {

  private LeahsFamily() {}

  static String school() {
    return new Csv()
        .row(
            "sourceRecordId",
            "C-1",
            "givenName",
            "Leah",
            "familyName",
            "Ward",
            "dateOfBirth",
            "2012-03-09",
            "gender",
            "female",
            "upn",
            "B801200005001",
            "addressStatus",
            "current",
            "addressLine1",
            "12 Ash Terrace",
            "town",
            "Leeds",
            "postcode",
            "LS6 2AB",
            "carer1Name",
            "Helen Ward",
            "carer1Relationship",
            "mother",
            "carer1ParentalResponsibility",
            "true",
            "carer1Phone",
            "0113 496 0101",
            "serviceType",
            "school",
            "organisationCode",
            "990001",
            "organisationName",
            "Moor Lane Academy",
            "involvementStart",
            "2023-09-04")
        .toString();
  }

  static String mentor() {
    return new Csv()
        .row(
            "sourceRecordId",
            "L-1",
            "givenName",
            "Leah",
            "familyName",
            "Ward",
            "dateOfBirth",
            "2012-03-09",
            "gender",
            "female",
            "postcode",
            "LS6 2AB",
            "addressStatus",
            "current",
            "addressLine1",
            "12 Ash Terrace",
            "town",
            "Leeds",
            "serviceType",
            "learning-mentoring",
            "organisationCode",
            "E08000035-LM1",
            "organisationName",
            "Leeds Learning Mentors",
            "practitionerName",
            "Daniel Obi",
            "practitionerRole",
            "learning-mentor",
            "practitionerPhone",
            "0113 496 0202",
            "involvementStart",
            "2026-01-12")
        .toString();
  }

  static String therapist() {
    return new Csv()
        .row(
            "sourceRecordId",
            "H-1",
            "givenName",
            "Leah",
            "familyName",
            "Ward",
            "dateOfBirth",
            "2012-03-09",
            "gender",
            "female",
            "nhsNumber",
            "9000000009",
            "addressStatus",
            "current",
            "addressLine1",
            "12 Ash Terrace",
            "town",
            "Leeds",
            "postcode",
            "LS6 2AB",
            "serviceType",
            "speech-therapy",
            "organisationCode",
            "E08000035-ST1",
            "organisationName",
            "Leeds Speech Therapy",
            "practitionerName",
            "Priya Nair",
            "practitionerRole",
            "speech-therapist",
            "practitionerPhone",
            "0113 496 0303",
            "involvementStart",
            "2025-05-06")
        .toString();
  }

  /** Takes the three files in, as the council's feed would send them. */
  public static void comeIn(Running world) {
    var feed = world.as("leeds.feed");
    feed.upload("school-census", "census.csv", school());
    feed.upload("local", "mentors.csv", mentor());
    feed.upload("health", "therapy.csv", therapist());
  }

  /** Leah's number, found as the social worker would find her. */
  static String number(Running world) {
    return world
        .as("leeds.socialworker")
        .search("\"givenName\":\"Leah\",\"familyName\":\"Ward\",\"dateOfBirth\":\"2012-03-09\"")
        .at("/results/0/childId");
  }
}
