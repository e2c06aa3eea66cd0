package org.contactpoint.local.sample;

import org.contactpoint.local.sample.Sheet.Row;

/**
 * The family of the story that must work: Leah, her two younger sisters, and who works with them.
 * Leah bears the NHS number of the API's own example, which nobody was ever given.
 */
final class WardFamily {
  private static final String LEAH_NHS = "9000000009";
  private static final String LEAH_UPN = "W383625616001";
  private static final String MAISIE_UPN = "T383625619002";
  private static final String POPPY_UPN = "Q383625622003";

  private WardFamily() {}

  static Sheet sheet() {
    Sheet sheet = new Sheet();
    leah(sheet);
    sister(sheet, "2", "Maisie", "2015-06-17", "9990000018", MAISIE_UPN, "2019-09-03");
    sister(sheet, "3", "Poppy", "2018-02-25", "9990000026", POPPY_UPN, "2022-09-05");
    return sheet;
  }

  private static void leah(Sheet sheet) {
    service(leah(sheet, "WARD-1-SCHOOL"), "school", "991091", "Weetwood Beck High School")
        .set("involvementStart", "2023-09-04");
    staff(
        service(
            leah(sheet, "WARD-1-MENTOR"),
            "learning-mentoring",
            "E08000035-LM02",
            "Weetwood Beck Learning Mentors"),
        "Anita Sandhu",
        "learning-mentor",
        "0113 496 0142",
        "anita.sandhu@weetwood-beck-high-school.example",
        "2025-10-06");
    staff(
        service(
            leah(sheet, "WARD-1-SPEECH"),
            "speech-therapy",
            "E08000035-SLT1",
            "Leeds Children's Speech Therapy North"),
        "Tomasz Zieliński",
        "speech-therapist",
        "0113 496 0177",
        "tomasz.zielinski@leeds-speech-therapy-north.example",
        "2025-01-13");
    service(leah(sheet, "WARD-1-GP"), "gp", "Y99190", "Hyde Lane Surgery")
        .set("involvementStart", "2012-03-28");
  }

  private static Row leah(Sheet sheet, String id) {
    return girl(sheet, id, "Leah", "2012-03-09", LEAH_NHS, LEAH_UPN);
  }

  private static void sister(
      Sheet sheet, String number, String given, String born, String nhs, String upn, String start) {
    String id = "WARD-" + number + "-";
    service(
            girl(sheet, id + "SCHOOL", given, born, nhs, upn),
            "school",
            "991092",
            "Bennett Fold Primary School")
        .set("involvementStart", start);
    service(girl(sheet, id + "GP", given, born, nhs, upn), "gp", "Y99190", "Hyde Lane Surgery")
        .set("involvementStart", born);
  }

  private static Row girl(
      Sheet sheet, String id, String given, String born, String nhs, String upn) {
    return sheet
        .row(id, "2026-05-01")
        .set("givenName", given)
        .set("familyName", "Ward")
        .set("dateOfBirth", born)
        .set("gender", "female")
        .set("nhsNumber", nhs)
        .set("upn", upn)
        .set("addressStatus", "current")
        .set("uprn", "900000000017")
        .set("addressLine1", "17 Harebell Mount")
        .set("town", "Leeds")
        .set("postcode", "LS6 2AB")
        .set("carer1Name", "Joanne Ward")
        .set("carer1Relationship", "mother")
        .set("carer1ParentalResponsibility", true)
        .set("carer1Phone", "07700 900123");
  }

  private static Row service(Row row, String type, String code, String name) {
    return row.set("serviceType", type).set("organisationCode", code).set("organisationName", name);
  }

  private static void staff(
      Row row, String name, String role, String phone, String email, String start) {
    row.set("practitionerName", name)
        .set("practitionerRole", role)
        .set("practitionerPhone", phone)
        .set("practitionerEmail", email)
        .set("involvementStart", start);
  }
}
