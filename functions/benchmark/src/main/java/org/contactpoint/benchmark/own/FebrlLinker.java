package org.contactpoint.benchmark.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.contactpoint.benchmark.febrl.FebrlData;
import org.contactpoint.benchmark.febrl.FebrlPair;
import org.contactpoint.benchmark.febrl.FebrlRecord;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.linkage.MatchRow;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.jspecify.annotations.Nullable;

/**
 * Links Febrl's made-up Australians with the project's scorer, without their social security
 * number: a check that it works on data that it was not made for. Two records are one person at a
 * weight of its own, since a Febrl file is no nation.
 */
public final class FebrlLinker {
  private static final String FIRST = "BCDEFGHJKL";
  private static final String SECOND = "ABCDEFGHKL";
  private static final String LAST = "ABDEFGHJLN";

  private final ComparableWords words = new ComparableWords(new MetaphoneSounds());
  private final MatchRow matching = new MatchRow(new NameComparison(words));

  /** The pairs that weigh that much. */
  public Set<FebrlPair> pairs(FebrlData data, double bits) {
    List<Traits> traits =
        data.records().stream().map(FebrlLinker::facts).map(f -> Traits.of(f, words)).toList();
    Set<FebrlPair> found = new HashSet<>();
    for (List<Integer> block : blocks(data.records())) {
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < block.size(); j++) {
          if (matching.weight(traits.get(block.get(i)), traits.get(block.get(j))) >= bits) {
            found.add(new FebrlPair(block.get(i), block.get(j)));
          }
        }
      }
    }
    return found;
  }

  private static List<List<Integer>> blocks(List<FebrlRecord> records) {
    List<Function<FebrlRecord, @Nullable String>> keys =
        List.of(
            FebrlRecord::dateOfBirth,
            record -> both(record.givenName(), record.surname()),
            record -> both(record.postcode(), record.surname()),
            record -> both(record.postcode(), record.givenName()),
            record -> both(record.address1(), record.streetNumber()));
    List<List<Integer>> blocks = new ArrayList<>();
    for (Function<FebrlRecord, @Nullable String> key : keys) {
      Map<String, List<Integer>> of = new HashMap<>();
      for (int i = 0; i < records.size(); i++) {
        String value = key.apply(records.get(i));
        if (value != null) {
          of.computeIfAbsent(value, ignored -> new ArrayList<>()).add(i);
        }
      }
      blocks.addAll(of.values());
    }
    return blocks;
  }

  private static @Nullable String both(@Nullable String one, @Nullable String other) {
    return one == null || other == null ? null : one + "|" + other;
  }

  private static Facts facts(FebrlRecord record) {
    NamePart given = name(record.givenName());
    NamePart family = name(record.surname());
    List<TypedName> names =
        given == null && family == null
            ? List.of()
            : List.of(new TypedName(NameType.CURRENT, new PersonName(given, family)));
    return new Facts(
        names,
        record.born() == null ? null : new DateOfBirth(record.born(), false),
        Gender.UNKNOWN,
        List.of(),
        address(record),
        List.of(),
        null,
        null,
        null);
  }

  private static @Nullable NamePart name(@Nullable String text) {
    return text == null ? null : NamePart.parse(text).toOptional().orElse(null);
  }

  private static Address address(FebrlRecord record) {
    String line =
        String.join(
            " ",
            Stream.of(record.streetNumber(), record.address1()).filter(Objects::nonNull).toList());
    return new Address(
        AddressStatus.CURRENT,
        null,
        PlainText.parse(line).toOptional().stream().toList(),
        null,
        postcode(record.postcode()),
        null);
  }

  /** Four digits as a postcode of ours that tells them apart. */
  private static @Nullable Postcode postcode(@Nullable String digits) {
    if (digits == null || !digits.matches("[0-9]{4}")) {
      return null;
    }
    return new Postcode(
        String.format(
            Locale.ROOT,
            "%c%c1 %c%cA",
            FIRST.charAt(digits.charAt(0) - '0'),
            SECOND.charAt(digits.charAt(1) - '0'),
            digits.charAt(2),
            LAST.charAt(digits.charAt(3) - '0')));
  }
}
