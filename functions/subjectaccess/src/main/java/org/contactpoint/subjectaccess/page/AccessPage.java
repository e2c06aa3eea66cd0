package org.contactpoint.subjectaccess.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.subjectaccess.document.AccessDocument;
import org.contactpoint.subjectaccess.document.FaceDocument;
import org.contactpoint.subjectaccess.document.Heading;
import org.contactpoint.subjectaccess.document.Look;
import org.contactpoint.subjectaccess.document.Named;
import org.contactpoint.subjectaccess.document.WholeDocument;
import org.jspecify.annotations.Nullable;

/**
 * The document as a page that stands alone: no script, no other file, and headings, paragraphs and
 * lists alone, which a screen reader reads in their order (WCAG 2.2, level AA).
 */
public final class AccessPage {
  /** As a Briton writes a day. */
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final String STYLE =
      """
      <style>
      @page { size: A4; margin: 20mm 18mm; }
      body { font-family: 'Noto Sans', Arial, sans-serif; font-size: 12pt; line-height: 1.5;
        color: #0b0c0c; background: #ffffff; margin: 0; }
      main { max-width: 42em; margin: 0 auto; padding: 1em; }
      h1 { font-size: 20pt; line-height: 1.25; }
      h2 { font-size: 15pt; line-height: 1.25; margin: 1.5em 0 0.5em 0; page-break-after: avoid; }
      li { margin: 0 0 0.4em 0; }
      @media print { main { max-width: none; padding: 0; } }
      </style>
      """;

  private final Words words;
  private final Letters letters;
  private final Markup page = new Markup();
  private boolean rewritten;

  private AccessPage(Words words, Letters letters) {
    this.words = words;
    this.letters = letters;
  }

  /** The page of that document, its names in those letters. */
  public static String of(AccessDocument document, Letters letters) {
    return new AccessPage(Words.of(document.heading().requester().kind()), letters).whole(document);
  }

  private String whole(AccessDocument document) {
    page.fixed("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\" />\n")
        .fixed("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n")
        .fixed("<meta name=\"subject\" content=\"Subject access\" />\n")
        .fixed("<meta name=\"description\" content=\"Subject access\" />\n")
        .element("title", words.title())
        .fixed(STYLE)
        .fixed("</head>\n<body>\n<main>\n")
        .element("h1", words.title());
    opening(document.heading());
    switch (document) {
      case FaceDocument face -> face(face);
      case WholeDocument whole -> whole(whole);
    }
    closing();
    return page.fixed("</main>\n</body>\n</html>\n").toString();
  }

  private void opening(Heading heading) {
    paragraph(words.about());
    page.list(
        List.of(
            "Asked by: " + name(heading.requester().name().value()),
            "Asked on: " + day(heading.asked()),
            "Made on: " + day(heading.prepared()),
            "Number of this request: " + heading.requestId(),
            "ContactPoint number: " + heading.child().value()));
  }

  private void face(FaceDocument face) {
    named(face.child(), List.of());
    heading(words.withheldHeading());
    paragraph(words.withheld());
    looks(face.looks().stream().map(this::look).toList(), face.moreLooks(), words.looksMasked());
  }

  private void whole(WholeDocument whole) {
    named(whole.child(), whole.otherNames().stream().map(this::otherName).toList());
    home(whole);
    lines(words.carers(), whole.carers().stream().map(this::carer).toList(), words.noCarers());
    services(whole.services());
    lines(words.numbers(), whole.numbers().stream().map(this::number).toList(), words.noNumbers());
    if (!whole.numbers().isEmpty()) {
      paragraph(words.numbersMasked());
    }
    lines(words.sources(), whole.sources().stream().map(this::source).toList(), "");
    looks(
        whole.looks().listed().stream().map(this::placed).toList(),
        whole.looks().more(),
        words.looks());
  }

  private void services(WholeDocument.Services services) {
    lines(
        words.services(),
        services.listed().stream().map(this::service).toList(),
        words.noService());
    if (services.moreAtCouncil()) {
      paragraph(words.moreAtCouncil());
    }
  }

  private void named(Named child, List<String> others) {
    heading(words.who());
    List<String> lines = new ArrayList<>();
    lines.add("Name: " + name(child.name()));
    lines.addAll(others);
    lines.add("Date of birth: " + born(child.born()));
    lines.add(words.gender(child.gender()));
    page.list(lines);
  }

  private static String born(@Nullable DateOfBirth born) {
    return born == null
        ? "not known"
        : day(born.date()) + (born.estimated() ? " (an estimate)" : "");
  }

  private String otherName(WholeDocument.OtherName other) {
    return words.otherName(other.type()) + ": " + name(other.name());
  }

  private void home(WholeDocument whole) {
    heading(words.home());
    WholeDocument.Home home = whole.home();
    List<String> lines = new ArrayList<>();
    if (home == null) {
      lines.add(words.noHome());
    } else {
      lines.add(words.status(home.status()));
      if (!home.lines().isEmpty()) {
        lines.add("Address: " + name(String.join(", ", home.lines())));
      }
      if (home.asOf() != null) {
        lines.add("We were told this on: " + day(home.asOf()));
      }
    }
    lines.add(words.council(whole.responsible()));
    page.list(lines);
  }

  private String carer(WholeDocument.CarerLine carer) {
    String line =
        name(carer.name())
            + (carer.relationship() == null ? "" : ", " + words.relationship(carer.relationship()))
            + words.responsibility(carer.parentalResponsibility());
    return carer.phone() == null ? line : line + " Telephone: " + carer.phone() + ".";
  }

  private String service(WholeDocument.ServiceLine service) {
    StringBuilder line = new StringBuilder(words.service(service.type()));
    line.append(": ").append(name(service.organisation())).append('.');
    if (!service.contact().isEmpty()) {
      line.append(" Contact: ").append(name(String.join(", ", service.contact()))).append('.');
    }
    line.append(" From ").append(day(service.start()));
    line.append(service.end() == null ? "." : " to " + day(service.end()) + ".");
    if (service.lead()) {
      line.append(' ').append(words.lead());
    }
    if (service.assessment()) {
      line.append(' ').append(words.assessment());
    }
    return line.toString();
  }

  private String number(WholeDocument.NumberLine number) {
    return words.number(number.type()) + " ending in " + number.ending();
  }

  private String source(WholeDocument.SourceLine source) {
    return words.source(source.feed(), source.authority())
        + ", on "
        + day(source.asOf())
        + ": "
        + String.join(", ", source.parts())
        + ".";
  }

  private void looks(List<String> lines, boolean more, String about) {
    heading(words.looksHeading());
    paragraph(about);
    lines(lines, words.noLooks());
    if (more) {
      paragraph(words.moreLooks());
    }
  }

  private String placed(Look.Placed placed) {
    String organisation = placed.organisation();
    return organisation == null
        ? look(placed.look())
        : look(placed.look()) + " They work for: " + name(organisation) + ".";
  }

  private String look(Look look) {
    return day(look.day())
        + ": "
        + words.role(look.by())
        + (look.searched() ? words.searched() : words.opened())
        + words.purpose(look.why())
        + ".";
  }

  private void closing() {
    heading(words.correctHeading());
    paragraph(words.correct());
    heading(words.complainHeading());
    paragraph(words.complain());
    if (rewritten) {
      paragraph(words.rewritten());
    }
  }

  private void lines(String heading, List<String> lines, String none) {
    heading(heading);
    lines(lines, none);
  }

  private void lines(List<String> lines, String none) {
    if (lines.isEmpty()) {
      Stream.of(none).filter(text -> !text.isEmpty()).forEach(this::paragraph);
    } else {
      page.list(lines);
    }
  }

  private void heading(String text) {
    page.element("h2", text);
  }

  private void paragraph(String text) {
    page.element("p", text);
  }

  private String name(String text) {
    String shown = letters.shown(text);
    rewritten |= !shown.equals(text);
    return shown;
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
