package org.contactpoint.portal.registration;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.http.record.AddressResponse;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.part.Choice.Option;
import org.jspecify.annotations.Nullable;

/** The address in the form of a record. A part that is left empty is taken away. */
public final class AddressEntry {
  private static final String STATUS = "addressStatus";
  private static final String LINE_1 = "line1";
  private static final String POSTCODE = "postcode";
  private static final String UPRN = "uprn";
  private static final String RETURN_INTENDED = "returnIntended";

  /** What the form was shown with, by which a move is told from a correction. */
  private static final List<String> SHOWN = List.of(STATUS, LINE_1, POSTCODE, UPRN);

  private static final List<Option> STATUSES =
      List.of(
          Option.of("current", "The child lives here"),
          Option.of("last-known", "The child lived here last"),
          Option.of("no-known", "There is no known address"),
          Option.of("left-england", "The child has left England"));
  private static final List<Option> RETURNS =
      List.of(
          Option.of("", "Does not apply"),
          Option.of("yes", "Yes"),
          Option.of("no", "No"),
          Option.of("unknown", "Not known"));

  /** The fields of the form by the members of the API. */
  private static final Map<String, String> PARTS =
      Map.of("town", "town", POSTCODE, POSTCODE, UPRN, UPRN, RETURN_INTENDED, RETURN_INTENDED);

  private static final Map<String, FieldError> FIELDS =
      Map.of(
          "address.status", new FieldError(STATUS, "Select what address this is"),
          "address.uprn", new FieldError(UPRN, "UPRN must have 1 to 12 digits"),
          "address.town",
              new FieldError("town", "Check the town: it is too long, or has other signs"),
          "address.postcode", new FieldError(POSTCODE, "Enter a full UK postcode, like LS6 2AB"),
          "address.lines[0]",
              new FieldError(LINE_1, "Check the address: it is too long, or has other signs"),
          "address.lines[1]",
              new FieldError("line2", "Check the address: it is too long, or has other signs"));

  private AddressEntry() {}

  /** What an address can be. */
  public static List<Option> statuses() {
    return STATUSES;
  }

  /** Whether a child who left is to come back. */
  public static List<Option> returns() {
    return RETURNS;
  }

  static Map<String, String> entries(@Nullable AddressResponse address) {
    Map<String, String> entries = new LinkedHashMap<>();
    if (address != null) {
      entries.put(STATUS, address.status());
      put(entries, LINE_1, address.lines().stream().findFirst());
      put(entries, "line2", address.lines().stream().skip(1).findFirst());
      put(entries, "town", Optional.ofNullable(address.town()));
      put(entries, POSTCODE, Optional.ofNullable(address.postcode()));
      put(entries, UPRN, Optional.ofNullable(address.uprn()));
      put(entries, RETURN_INTENDED, Optional.ofNullable(address.returnIntended()));
      SHOWN.stream()
          .filter(entries::containsKey)
          .forEach(field -> entries.put(shown(field), entries.get(field)));
    }
    return entries;
  }

  private static String shown(String field) {
    return "shown-" + field;
  }

  /** The hidden fields that carry what the form was shown with. */
  public static List<String> shown() {
    return SHOWN.stream().map(AddressEntry::shown).toList();
  }

  /**
   * Whether another home would keep the property number of the one that was shown, which alone
   * decides who lives in the same home.
   */
  public static boolean keepsNumber(Form form) {
    return !form.text(UPRN).isEmpty()
        && form.text(UPRN).equals(form.text(shown(UPRN)))
        && !(isAsShown(form, LINE_1, " ") && isAsShown(form, POSTCODE, ""));
  }

  private static boolean isAsShown(Form form, String field, String space) {
    return folded(form.text(field), space).equals(folded(form.text(shown(field)), space));
  }

  private static String folded(String text, String space) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", space);
  }

  private static void put(Map<String, String> entries, String field, Optional<String> value) {
    value.ifPresent(text -> entries.put(field, text));
  }

  private static List<String> lines(Form form) {
    return Stream.of(LINE_1, "line2").flatMap(line -> form.given(line).stream()).toList();
  }

  private static boolean isSilent(Form form) {
    return lines(form).isEmpty()
        && PARTS.values().stream().allMatch(field -> form.text(field).isEmpty());
  }

  static void complain(Form form, FormErrors errors) {
    if (form.text(STATUS).isEmpty() && !isSilent(form)) {
      errors.add(STATUS, "Select what address this is");
    }
    if (keepsNumber(form) && !form.has("sameHome", "yes")) {
      errors.add(UPRN, "Enter the UPRN of the new address, or leave it empty");
    }
  }

  /** What is sent; nothing where no address was entered. */
  static Optional<Map<String, Object>> body(Form form) {
    return form.given(STATUS).map(status -> body(form, status));
  }

  private static Map<String, Object> body(Form form, String status) {
    Map<String, Object> address = new LinkedHashMap<>();
    address.put("status", status);
    List<String> lines = lines(form);
    address.put("lines", lines.isEmpty() ? NullNode.getInstance() : lines);
    PARTS.forEach(
        (member, field) ->
            address.put(
                member,
                form.given(field).<Object>map(text -> text).orElse(NullNode.getInstance())));
    if (isBack(form, status)) {
      address.put(RETURN_INTENDED, NullNode.getInstance());
    }
    return address;
  }

  /** Whether the status was changed to one with which no return is to be expected any more. */
  private static boolean isBack(Form form, String status) {
    return !status.equals("left-england")
        && form.given(shown(STATUS)).filter(shown -> !shown.equals(status)).isPresent();
  }

  static Map<String, FieldError> fields() {
    return FIELDS;
  }

  static List<String> inWords(Form form) {
    return Stream.concat(
            lines(form).stream(),
            Stream.of("town", POSTCODE).flatMap(field -> form.given(field).stream()))
        .toList();
  }
}
