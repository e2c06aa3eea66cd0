package org.contactpoint.portal.form;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a form was filled in with (application/x-www-form-urlencoded). */
public final class Form {
  private static final Form EMPTY = new Form(Map.of());

  private final Map<String, List<String>> values;

  private Form(Map<String, List<String>> values) {
    this.values = values;
  }

  /** A form that nobody has filled in yet. */
  public static Form empty() {
    return EMPTY;
  }

  /** A form with those entries, one each. */
  public static Form of(Map<String, String> entries) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    entries.forEach((name, value) -> values.put(name, List.of(value)));
    return new Form(values);
  }

  /** What was sent; empty where an escape is malformed. */
  public static Optional<Form> read(byte[] body) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    try {
      for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          values
              .computeIfAbsent(decoded(pair.substring(0, equals)), ignored -> new ArrayList<>())
              .add(decoded(pair.substring(equals + 1)));
        }
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(new Form(values));
  }

  /** The same as it would be sent, to be kept for later. */
  public static String written(Map<String, String> entries) {
    return entries.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** What was entered, without outer spaces; nothing where nothing was. */
  public String text(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst().strip();
  }

  /** The same, absent where nothing was entered. */
  public Optional<String> given(String name) {
    return Optional.of(text(name)).filter(text -> !text.isEmpty());
  }

  /** Everything that was chosen under one name. */
  public List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /** Whether that was ticked or chosen. */
  public boolean has(String name, String value) {
    return values.getOrDefault(name, List.of()).contains(value);
  }

  /** How many rows there are of fields such as {@code name-0-given}, counted up to the last one. */
  public int rows(String name) {
    Pattern field = Pattern.compile(Pattern.quote(name) + "-([0-9]{1,3})-.*");
    return values.keySet().stream()
        .map(field::matcher)
        .filter(Matcher::matches)
        .mapToInt(matcher -> Integer.parseInt(matcher.group(1)) + 1)
        .max()
        .orElse(0);
  }

  /** The three parts of a date. */
  public DateEntry date(String name) {
    return new DateEntry(text(name + "-day"), text(name + "-month"), text(name + "-year"));
  }

  /** One entry of a form. */
  public record Entry(String name, String value) {
    @Override
    public String toString() {
      return "Entry[redacted]";
    }
  }

  /** All entries as they were sent, without those of these names. */
  public List<Entry> without(String... names) {
    Set<String> left = Set.of(names);
    return values.entrySet().stream()
        .filter(one -> !left.contains(one.getKey()))
        .flatMap(one -> one.getValue().stream().map(value -> new Entry(one.getKey(), value)))
        .toList();
  }

  /** Those entries alone, to be kept for later. */
  public Map<String, String> only(List<String> names) {
    return names.stream()
        .filter(name -> !text(name).isEmpty())
        .collect(Collectors.toMap(name -> name, this::text));
  }

  @Override
  public String toString() {
    return "Form[redacted]";
  }
}
