package org.contactpoint.portal.registration;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.portal.form.DateEntry;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Words;
import org.jspecify.annotations.Nullable;

/** What a record holds of a child and the child's home, as it was entered. */
public record RecordForm(Form entered, FormErrors errors) {
  private static final String BIRTH = "dateOfBirth";
  private static final String ANSWER = "answer";
  private static final List<String> SINGLE =
      List.of(
          "dateOfBirth-day",
          "dateOfBirth-month",
          "dateOfBirth-year",
          "estimated",
          "gender",
          "addressStatus",
          "line1",
          "line2",
          "town",
          "postcode",
          "uprn",
          "returnIntended",
          "nhsNumber",
          "upn");

  static RecordForm of(Form entered) {
    return new RecordForm(entered, FormErrors.none());
  }

  /** The form as the record stands. */
  static RecordForm of(ChildRecordResponse held) {
    Map<String, String> entries = new LinkedHashMap<>(NameRows.entries(held.names()));
    entries.putAll(CarerRows.entries(Objects.requireNonNullElse(held.carers(), List.of())));
    entries.putAll(AddressEntry.entries(held.address()));
    entries.put("gender", held.gender());
    String born = held.dateOfBirth();
    if (born != null) {
      String[] parts = born.split("-", -1);
      entries.put("dateOfBirth-year", parts[0]);
      entries.put("dateOfBirth-month", Integer.toString(Integer.parseInt(parts[1])));
      entries.put("dateOfBirth-day", Integer.toString(Integer.parseInt(parts[2])));
    }
    if (Boolean.TRUE.equals(held.dateOfBirthEstimated())) {
      entries.put("estimated", "yes");
    }
    return of(Form.of(entries));
  }

  RecordForm with(FormErrors found) {
    return new RecordForm(entered, found);
  }

  /** The numbers of the rows for names. */
  public List<Integer> names() {
    return NameRows.ROWS.of(entered);
  }

  /** The numbers of the rows for parents and carers. */
  public List<Integer> carers() {
    return CarerRows.ROWS.of(entered);
  }

  /** Whether something was entered in that row for a name, or is to be. */
  public boolean isNameOpen(int row) {
    return NameRows.ROWS.isFilled(entered, row) || isNext(NameRows.ROWS, row);
  }

  /** Whether something was entered in that row for a parent or carer, or is to be. */
  public boolean isCarerOpen(int row) {
    return row == 0 || CarerRows.ROWS.isFilled(entered, row) || isNext(CarerRows.ROWS, row);
  }

  /** Whether somebody asked for room in that row. */
  private boolean isNext(Rows rows, int row) {
    return isAdding(rows) && rows.next(entered) == row;
  }

  private boolean isAdding(Rows rows) {
    return entered.has(ANSWER, "add-" + rows.name());
  }

  /** The field of the row that somebody asked for; null for none, or where there is no room. */
  public @Nullable String room() {
    return Stream.of(NameRows.ROWS, CarerRows.ROWS)
        .filter(rows -> isAdding(rows) && !rows.areFull(entered))
        .map(rows -> rows.field(rows.next(entered), rows.parts().getFirst()))
        .findFirst()
        .orElse(null);
  }

  /** Whether no more names can be added. */
  public boolean isFullOfNames() {
    return NameRows.ROWS.areFull(entered);
  }

  /** Whether no more parents and carers can be added. */
  public boolean isFullOfCarers() {
    return CarerRows.ROWS.areFull(entered);
  }

  /** Whether it was sent to be filled in further, and not to be saved. */
  boolean isUnfinished() {
    return isAdding(NameRows.ROWS) || isAdding(CarerRows.ROWS) || entered.has(ANSWER, "change");
  }

  /** The date of birth. */
  public DateEntry birth() {
    return entered.date(BIRTH);
  }

  FormErrors complaints() {
    FormErrors found = FormErrors.none();
    NameRows.complain(entered, found);
    if (!birth().isEmpty()) {
      found.add(BIRTH + "-day", birth().complaint("the date of birth"));
    }
    found.require(entered, "gender", "Select a gender");
    AddressEntry.complain(entered, found);
    CarerRows.complain(entered, found);
    return found;
  }

  /** What is sent; a part that is left empty is taken away, where there was one. */
  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("names", NameRows.body(entered));
    Optional<String> born = birth().date().map(Object::toString);
    body.put(BIRTH, born.<Object>map(date -> date).orElse(NullNode.getInstance()));
    if (born.isPresent() && entered.has("estimated", "yes")) {
      body.put("dateOfBirthEstimated", true);
    }
    body.put("gender", entered.text("gender"));
    AddressEntry.body(entered).ifPresent(address -> body.put("address", address));
    List<Map<String, Object>> carers = CarerRows.body(entered);
    body.put("carers", carers.isEmpty() ? NullNode.getInstance() : carers);
    return body;
  }

  /** Where to say what the API finds wrong. */
  Map<String, FieldError> fields() {
    Map<String, FieldError> fields = new LinkedHashMap<>(NameRows.fields(entered));
    fields.put(
        BIRTH,
        new FieldError("dateOfBirth-day", "Date of birth must be of somebody under 18, and past"));
    fields.put("gender", new FieldError("gender", "Select a gender"));
    fields.put("names", new FieldError("name-0-given", "Check the names: one is the current one"));
    fields.putAll(AddressEntry.fields());
    fields.putAll(CarerRows.fields(entered));
    return fields;
  }

  /** Everything that was entered, to be sent again by another form. */
  public Map<String, String> carried() {
    Stream<String> rows =
        Stream.of(NameRows.ROWS, CarerRows.ROWS).flatMap(all -> all.fields(entered).stream());
    return entered.only(Stream.concat(SINGLE.stream(), rows).toList());
  }

  /** What was entered, line by line. */
  public List<String> inWords() {
    return Stream.of(
            NameRows.inWords(entered),
            birth().date().map(date -> "Born " + Words.day(date.toString())).stream().toList(),
            List.of(Words.code(entered.text("gender"))),
            AddressEntry.inWords(entered),
            CarerRows.inWords(entered))
        .filter(lines -> !lines.isEmpty())
        .map(lines -> lines.stream().collect(Collectors.joining(", ")))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return "RecordForm[redacted]";
  }
}
