package org.contactpoint.audit.trail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.calendar.WorkingDays;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.IsoDate;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list of the trail: read from the query, whatever can't be read noted. Both bounds
 * of time are taken in; a day is one of London's.
 */
final class TrailFilter {
  private static final String NO_TIME = "must be a date or an instant of ISO 8601";

  private final List<FieldProblem> problems = new ArrayList<>();
  private final String line;
  private final @Nullable ContactPointId child;
  private final @Nullable AccountId account;
  private final @Nullable Instant from;
  private final @Nullable Instant before;

  TrailFilter(Call call) {
    this.child = read(call, "child", ContactPointId::parse);
    this.account = read(call, "account", AccountId::parse);
    this.from = read(call, "from", raw -> time(raw, day -> day, instant -> instant));
    this.before =
        read(call, "to", raw -> time(raw, day -> day.plusDays(1), instant -> instant.plusNanos(1)));
    this.line =
        Stream.of("child", "account", "from", "to")
            .map(name -> call.query(name).orElse(""))
            .collect(Collectors.joining("\n"));
  }

  private <T> @Nullable T read(Call call, String name, Function<String, Parsed<T>> parser) {
    Optional<String> raw = call.query(name);
    return switch (raw.map(parser).orElse(null)) {
      case null -> null;
      case Parsed.Valid<T> valid -> valid.value();
      case Parsed.Invalid<T> invalid -> {
        problems.add(new FieldProblem(name, invalid.reason()));
        yield null;
      }
    };
  }

  private static Parsed<Instant> time(
      String raw, Function<LocalDate, LocalDate> ofDay, Function<Instant, Instant> ofInstant) {
    return switch (IsoDate.parse(raw)) {
      case Parsed.Valid<LocalDate> day ->
          Parsed.valid(ofDay.apply(day.value()).atStartOfDay(WorkingDays.LONDON).toInstant());
      case Parsed.Invalid<LocalDate> ignored -> instant(raw).map(ofInstant);
    };
  }

  private static Parsed<Instant> instant(String raw) {
    try {
      Instant instant = Instant.parse(raw);
      int year = instant.atZone(WorkingDays.LONDON).getYear();
      return year >= 1900 && year <= 2100 ? Parsed.valid(instant) : Parsed.invalid(NO_TIME);
    } catch (DateTimeException e) {
      return Parsed.invalid(NO_TIME);
    }
  }

  /** What could not be read, in the order of reading. */
  List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  /** All that narrows the list, in one line, to bind cursors to. */
  String line() {
    return line;
  }

  /** Whose trail it is; empty unless exactly one child or account is named. */
  Optional<TrailReader.Of> of() {
    if (child != null && account != null) {
      return Optional.empty();
    }
    return child != null
        ? Optional.of(new TrailReader.OfChild(child))
        : Optional.ofNullable(account).map(TrailReader.OfAccount::new);
  }

  @Nullable Instant from() {
    return from;
  }

  @Nullable Instant before() {
    return before;
  }
}
