package org.contactpoint.audit.trail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.IsoDate;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list of the trail: read from the query, whatever can't be read noted. Both bounds
 * of time are taken in; a day is one of London's.
 */
final class TrailFilter {
  static final String CHILD = "child";
  static final String ACCOUNT = "account";
  static final QueryParameter FROM =
      QueryParameter.filter(
          "from", Instant.class, "Only entries of that day or moment and later ones.");
  static final QueryParameter TO =
      QueryParameter.filter("to", Instant.class, "Only entries of that day or moment and before.");

  private static final String NO_TIME = "must be a date or an instant of ISO 8601";

  private final List<FieldProblem> problems = new ArrayList<>();
  private final @Nullable ContactPointId child;
  private final @Nullable AccountId account;
  private final @Nullable Instant from;
  private final @Nullable Instant before;

  TrailFilter(AuthorisedRequest request) {
    this.child = read(request, CHILD, ContactPointId::parse);
    this.account = read(request, ACCOUNT, AccountId::parse);
    this.from = read(request, FROM.name(), raw -> time(raw, day -> day, instant -> instant));
    this.before =
        read(
            request,
            TO.name(),
            raw -> time(raw, day -> day.plusDays(1), instant -> instant.plusNanos(1)));
  }

  private <T> @Nullable T read(
      AuthorisedRequest request, String name, Function<String, Parsed<T>> parser) {
    Optional<String> raw = request.query(name);
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
      case Parsed.Valid<LocalDate> day -> Parsed.valid(London.startOf(ofDay.apply(day.value())));
      case Parsed.Invalid<LocalDate> ignored -> instant(raw).map(ofInstant);
    };
  }

  private static Parsed<Instant> instant(String raw) {
    try {
      Instant instant = Instant.parse(raw);
      int year = London.dateOf(instant).getYear();
      return year >= 1900 && year <= 2100 ? Parsed.valid(instant) : Parsed.invalid(NO_TIME);
    } catch (DateTimeException e) {
      return Parsed.invalid(NO_TIME);
    }
  }

  /** What could not be read, in the order of reading. */
  List<FieldProblem> problems() {
    return List.copyOf(problems);
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
