package org.contactpoint.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.local.sample.Household.Carer;
import org.contactpoint.local.sample.Sheet.Row;
import org.contactpoint.local.sample.Town.Place;

/** What every source writes of a child, and of who works with it. */
final class Rows {
  private final Dice dice;
  private final Numbers numbers;

  Rows(Dice dice, Numbers numbers) {
    this.dice = dice;
    this.numbers = numbers;
  }

  /** Name, birthday and gender. */
  Row child(Sheet sheet, String id, LocalDate asOf, Child child) {
    return sheet
        .row(id, asOf)
        .set("givenName", child.given())
        .set("familyName", child.family())
        .set("dateOfBirth", child.born())
        .set("gender", child.girl() ? "female" : "male");
  }

  /** Where the child lives, and with whom. */
  Row home(Row row, Child child) {
    Town.Home home = child.household().home();
    row.set("addressStatus", "current")
        .set("uprn", home.uprn())
        .set("addressLine1", home.line())
        .set("town", home.town())
        .set("postcode", home.postcode());
    List<Carer> carers = child.household().carers();
    for (int i = 0; i < carers.size(); i++) {
      String carer = "carer" + (i + 1);
      row.set(carer + "Name", carers.get(i).name())
          .set(carer + "Relationship", carers.get(i).relationship())
          .set(carer + "ParentalResponsibility", !carers.get(i).relationship().startsWith("step"))
          .set(carer + "Phone", carers.get(i).phone());
    }
    return row;
  }

  Row service(Row row, String type, Place place, LocalDate start) {
    return row.set("serviceType", type)
        .set("organisationCode", place.code())
        .set("organisationName", place.name())
        .set("involvementStart", start);
  }

  /** Whom of that service to telephone. */
  Row staff(Row row, Town town, Place place, String role) {
    Heritage heritage = Heritage.drawn(dice);
    String given = dice.oneOf(heritage.given(dice.chance(0.7)));
    String family = heritage.family(dice);
    return row.set("practitionerName", given + " " + family)
        .set("practitionerRole", role)
        .set("practitionerPhone", numbers.office(town))
        .set(
            "practitionerEmail",
            Spelling.mailed(given)
                + "."
                + Spelling.mailed(family)
                + "@"
                + Spelling.mailed(place.name())
                + ".example");
  }

  /** The ground on which a sensitive service may be recorded. */
  Row consent(Row row, Child child, LocalDate start) {
    if (dice.chance(0.15)) {
      return row.set("harmGround", "significant-harm");
    }
    boolean own = child.ageOn(start) >= 13;
    return row.set("consentGivenBy", own ? "child" : "parent")
        .set("consentCompetence", own ? "gillick-competent" : "parental-responsibility")
        .set("consentDate", start);
  }
}
