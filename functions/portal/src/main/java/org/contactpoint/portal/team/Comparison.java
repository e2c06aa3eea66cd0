package org.contactpoint.portal.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.contactpoint.http.record.AddressResponse;
import org.contactpoint.http.record.CarerResponse;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.http.record.SpellingResponse;
import org.contactpoint.portal.child.ServiceTypes;
import org.contactpoint.portal.page.Councils;
import org.contactpoint.portal.page.PersonNames;
import org.contactpoint.portal.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * One kind of fact in two records.
 *
 * @param first what the first record says, several lines where it says several things
 * @param second what the other one says
 */
public record Comparison(String what, List<String> first, List<String> second) {

  public Comparison {
    first = List.copyOf(first);
    second = List.copyOf(second);
  }

  static List<Comparison> of(ChildRecordResponse one, ChildRecordResponse other) {
    List<Comparison> lines = new ArrayList<>();
    add(lines, one, other, "Name", child -> List.of(DuplicatePair.name(child)));
    add(lines, one, other, "Other names", Comparison::otherNames);
    add(lines, one, other, "Date of birth", child -> text(Words.day(child.dateOfBirth())));
    add(lines, one, other, "Gender", child -> text(Words.code(child.gender())));
    add(lines, one, other, "Council", child -> text(Councils.name(child.council())));
    add(lines, one, other, "Address", child -> address(child.address()));
    add(lines, one, other, "Parents and carers", Comparison::carers);
    add(lines, one, other, "Services", Comparison::services);
    return lines.stream().filter(line -> !line.first.isEmpty() || !line.second.isEmpty()).toList();
  }

  private static void add(
      List<Comparison> lines,
      ChildRecordResponse one,
      ChildRecordResponse other,
      String what,
      Function<ChildRecordResponse, List<String>> fact) {
    lines.add(new Comparison(what, fact.apply(one), fact.apply(other)));
  }

  private static List<String> otherNames(ChildRecordResponse child) {
    return Stream.concat(
            child.names().stream()
                .filter(name -> !name.type().equals("current"))
                .map(name -> PersonNames.of(name.givenName(), name.familyName())),
            Objects.requireNonNullElse(child.otherSpellings(), List.<SpellingResponse>of()).stream()
                .map(name -> PersonNames.of(name.givenName(), name.familyName())))
        .toList();
  }

  private static List<String> carers(ChildRecordResponse child) {
    return Objects.requireNonNullElse(child.carers(), List.<CarerResponse>of()).stream()
        .map(carer -> carer.name() + about(Words.lower(carer.relationship())))
        .toList();
  }

  private static List<String> services(ChildRecordResponse child) {
    return Objects.requireNonNullElse(child.involvements(), List.<InvolvementResponse>of()).stream()
        .map(
            service ->
                ServiceTypes.text(service.serviceType()) + about(service.organisation().name()))
        .toList();
  }

  private static String about(String more) {
    return more.isEmpty() ? "" : " (" + more + ")";
  }

  private static List<String> address(@Nullable AddressResponse address) {
    if (address == null) {
      return List.of();
    }
    Stream<Optional<String>> place =
        Stream.of(Optional.ofNullable(address.town()), Optional.ofNullable(address.postcode()));
    return Stream.concat(address.lines().stream(), place.flatMap(Optional::stream)).toList();
  }

  private static List<String> text(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  /** Whether both say something, and the same. */
  public boolean isSame() {
    return !first.isEmpty() && first.equals(second);
  }

  /** Whether one of them says nothing. */
  public boolean isOneSided() {
    return first.isEmpty() || second.isEmpty();
  }

  /** How the two agree, in a word or two. */
  public String verdict() {
    return isOneSided() ? "In one record" : isSame() ? "Same" : "Different";
  }

  @Override
  public String toString() {
    return "Comparison[redacted]";
  }
}
