package org.contactpoint.local.sample;

import static org.contactpoint.local.sample.Population.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.contactpoint.local.sample.Sheet.Row;
import org.contactpoint.local.sample.Town.Place;

/** What each source delivers of the same children, its own way. */
final class Deliveries {
  private static final LocalDate HEALTH_DAY = LocalDate.of(2026, 4, 30);
  private static final LocalDate FIRST_REGISTERED = LocalDate.of(2024, 2, 1);

  private final Dice dice;
  private final Rows rows;

  Deliveries(Dice dice, Rows rows) {
    this.dice = dice;
    this.rows = rows;
  }

  Sheet census(List<Child> children) {
    Sheet sheet = new Sheet();
    children.stream().filter(child -> child.school() != null).forEach(child -> pupil(sheet, child));
    return sheet;
  }

  private void pupil(Sheet sheet, Child child) {
    Place school = Objects.requireNonNull(child.school());
    LocalDate start = LocalDate.of(Math.max(child.schoolYear(), dice.between(2019, 2025)), 9, 2);
    Row row = rows.home(rows.child(sheet, id("SC", child), TODAY, child), child);
    row.set("upn", child.upn());
    rows.service(row, "school", school, start);
    if (dice.chance(0.25)) {
      rows.staff(row, child.household().town(), school, "head-of-year");
    }
  }

  Sheet health(List<Child> children) {
    Sheet sheet = new Sheet();
    for (Child child : children) {
      if (dice.chance(0.6)) {
        patient(sheet, child);
      }
      clinics(sheet, child);
    }
    return sheet;
  }

  private void patient(Sheet sheet, Child child) {
    Row row = rows.home(healthRow(sheet, id("GP", child), child), child);
    if (dice.chance(0.03)) {
      row.set("givenName", Spelling.shortOf(child.given()));
    } else if (dice.chance(0.1)) {
      row.set("givenName", Spelling.plain(child.given()))
          .set("familyName", Spelling.plain(child.family()));
    }
    rows.service(row, "gp", child.practice(), child.born().plusDays(dice.between(5, 40)));
    if (dice.chance(0.3)) {
      rows.staff(row, child.household().town(), child.practice(), "general-practitioner");
    }
  }

  private void clinics(Sheet sheet, Child child) {
    int age = child.ageOn(HEALTH_DAY);
    if (age < 5 && dice.chance(0.35)) {
      clinic(sheet, "HV", child, "health-visiting", "Health Visiting", "health-visitor");
    }
    if (age >= 2 && age < 15 && dice.chance(0.05)) {
      clinic(sheet, "SLT", child, "speech-therapy", "Speech Therapy", "speech-therapist");
    }
    if (age >= 5 && dice.chance(0.03)) {
      clinic(sheet, "SN", child, "school-nursing", "School Nursing", "school-nurse");
    }
    if (age >= 12 && dice.chance(0.05)) {
      sensitive(sheet, "MH", child, "mental-health", "Young Minds Clinic");
    }
    if (age >= 15 && dice.chance(0.04)) {
      sensitive(sheet, "SX", child, "sexual-health", "Sexual Health Clinic");
    }
    if (age >= 15 && dice.chance(0.03)) {
      sensitive(sheet, "SB", child, "substance-abuse", "Young People's Drug Service");
    }
  }

  private void clinic(
      Sheet sheet, String letters, Child child, String type, String name, String role) {
    Town town = child.household().town();
    Place place = town.service(dice, letters, name);
    Row row = rows.home(healthRow(sheet, id(letters, child), child), child);
    rows.service(row, type, place, recent(child));
    rows.staff(row, town, place, role);
  }

  private void sensitive(Sheet sheet, String letters, Child child, String type, String name) {
    Town town = child.household().town();
    Place place = town.service(dice, letters, name);
    LocalDate start = recent(child);
    Row row = rows.home(healthRow(sheet, id(letters, child), child), child);
    rows.service(row, type, place, start);
    rows.staff(row, town, place, "key-worker");
    rows.consent(row, child, start);
  }

  private Row healthRow(Sheet sheet, String id, Child child) {
    return rows.child(sheet, id, HEALTH_DAY, child).set("nhsNumber", child.nhsNumber());
  }

  Sheet births(List<Child> children) {
    Sheet sheet = new Sheet();
    children.stream()
        .filter(child -> !child.born().isBefore(FIRST_REGISTERED))
        .forEach(child -> birth(sheet, child));
    return sheet;
  }

  private void birth(Sheet sheet, Child child) {
    LocalDate registered = child.born().plusDays(dice.between(3, 30));
    rows.home(rows.child(sheet, id("BD", child), registered, child), child)
        .set("nhsNumber", child.nhsNumber())
        .set("council", child.household().town().code);
  }

  Sheet socialCare(List<Child> children) {
    Sheet sheet = new Sheet();
    children.stream()
        .filter(child -> dice.chance(0.04))
        .forEach(
            child -> {
              Row row =
                  worked(sheet, "CS", child, "social-care", "Social Care Team", "social-worker");
              row.set("leadPractitioner", true).set("assessmentHeld", dice.chance(0.6));
            });
    return sheet;
  }

  Sheet youthJustice(List<Child> children) {
    Sheet sheet = new Sheet();
    children.stream()
        .filter(child -> child.ageOn(TODAY) >= 12 && dice.chance(0.04))
        .forEach(
            child ->
                worked(
                    sheet,
                    "YJ",
                    child,
                    "youth-justice",
                    "Youth Justice Service",
                    "youth-justice-officer"));
    return sheet;
  }

  Sheet local(List<Child> children) {
    Sheet sheet = new Sheet();
    for (Child child : children) {
      if (child.ageOn(TODAY) >= 8 && dice.chance(0.03)) {
        worked(sheet, "LM", child, "learning-mentoring", "Learning Mentors", "learning-mentor");
      } else if (child.ageOn(TODAY) >= 6 && dice.chance(0.03)) {
        worked(
            sheet,
            "EW",
            child,
            "education-welfare",
            "Education Welfare",
            "education-welfare-officer");
      } else if (dice.chance(0.02)) {
        worked(sheet, "VO", child, "voluntary", "Family Friends", "family-worker");
      } else if (child.ageOn(TODAY) < 5 && dice.chance(0.03)) {
        worked(sheet, "OU", child, "other-universal", "Children's Centre", "nursery-nurse");
      }
    }
    return sheet;
  }

  private Row worked(
      Sheet sheet, String letters, Child child, String type, String name, String role) {
    Town town = child.household().town();
    Place place = town.service(dice, letters, name);
    Row row = rows.home(rows.child(sheet, id(letters, child), TODAY.minusDays(6), child), child);
    if (dice.chance(0.5)) {
      row.set("nhsNumber", child.nhsNumber());
    }
    rows.service(row, type, place, recent(child));
    return rows.staff(row, town, place, role);
  }

  private LocalDate recent(Child child) {
    LocalDate earliest = child.born().plusDays(10);
    LocalDate threeYears = HEALTH_DAY.minusYears(3);
    LocalDate from = earliest.isAfter(threeYears) ? earliest : threeYears;
    return from.isBefore(HEALTH_DAY) ? dice.between(from, HEALTH_DAY.minusDays(1)) : from;
  }

  private static String id(String letters, Child child) {
    return String.format("SMP-%s-%05d", letters, child.number());
  }
}
