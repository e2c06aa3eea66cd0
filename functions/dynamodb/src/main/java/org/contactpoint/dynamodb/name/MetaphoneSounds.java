package org.contactpoint.dynamodb.name;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.contactpoint.domain.comparison.EditDistance;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.Sounds;

/**
 * Sounds by Lawrence Philips' Double Metaphone, of which the first code counts; names in other
 * scripts are transcribed into Latin letters first ({@link Transcriptions}), and a name without any
 * consonant or vowel that the code knows sounds like its own letters.
 */
public final class MetaphoneSounds implements Sounds {
  private static final int LONGEST_CODE = 6;
  private static final int MOST_KINDRED = 12;
  private static final int MOST_REMEMBERED = 50_000;
  private static final int BORN_IN_YEAR = 630_000;
  private static final int TRIPLE = 3;
  private static final int LONG_LIST = 60;
  private static final double FREQUENT = 0.002;

  private final DoubleMetaphone metaphone = new DoubleMetaphone();
  private final Nicknames nicknames;
  private final Map<String, String> givenCodes = new ConcurrentHashMap<>();
  private final Map<String, String> familyCodes = new ConcurrentHashMap<>();
  private final Transcriptions transcriptions = new Transcriptions();
  private final NameShares shares = new NameShares();
  private final Set<String> triples = new HashSet<>();
  private final Map<String, Set<String>> listedBySound = new HashMap<>();
  private final Map<String, Double> givenSounds = new HashMap<>();
  private final Map<String, Double> familySounds = new HashMap<>();

  public MetaphoneSounds() {
    this.nicknames = new Nicknames();
    metaphone.setMaxCodeLen(LONGEST_CODE);
    nicknames
        .all()
        .forEach(
            name ->
                listedBySound
                    .computeIfAbsent(ofFamily(name), ignored -> new TreeSet<>())
                    .add(name));
    nicknames.all().forEach(this::addLetters);
    shares.given().keySet().forEach(this::addLetters);
    shares.given().forEach((name, share) -> add(givenSounds, name, share));
    shares.family().forEach((name, share) -> add(familySounds, name, share));
  }

  private void addLetters(String name) {
    if (isPlain(name)) {
      letterTriples(name).forEach(triples::add);
    }
  }

  private static Stream<String> letterTriples(String name) {
    String edged = "^" + name + "$";
    return IntStream.rangeClosed(0, edged.length() - TRIPLE)
        .mapToObj(at -> edged.substring(at, at + TRIPLE));
  }

  private void add(Map<String, Double> sounds, String name, double share) {
    sounds.merge(ofGiven(name), share, Double::sum);
  }

  @Override
  public String ofGiven(String folded) {
    return remembered(givenCodes, folded, name -> codeOf(nicknames.representative(latin(name))));
  }

  @Override
  public String ofFamily(String folded) {
    return remembered(familyCodes, folded, name -> codeOf(latin(name)));
  }

  private String codeOf(String latin) {
    String code = metaphone.doubleMetaphone(latin);
    return code == null || code.isEmpty() ? "=" + latin : code;
  }

  /** Most names are met again and again. */
  private static String remembered(
      Map<String, String> codes, String name, UnaryOperator<String> finding) {
    String known = codes.get(name);
    if (known != null) {
      return known;
    }
    if (codes.size() >= MOST_REMEMBERED) {
      codes.clear();
    }
    String code = finding.apply(name);
    codes.put(name, code);
    return code;
  }

  @Override
  public Set<String> ofKindred(String folded) {
    String latin = latin(folded);
    Set<String> codes = new LinkedHashSet<>(List.of(ofGiven(latin), ofFamily(latin)));
    mistypedListed(latin).forEach(name -> codes.add(ofGiven(name)));
    nicknames.kin(latin).forEach(name -> codes.add(ofGiven(name)));
    return firstOf(codes);
  }

  @Override
  public Set<String> kinOf(String folded) {
    return nicknames.kin(latin(folded));
  }

  @Override
  public double shareOfGiven(String folded) {
    return shares.ofGiven(folded);
  }

  @Override
  public double shareOfFirst(String folded) {
    return Stream.concat(Stream.of(folded), kinOf(folded).stream())
        .mapToDouble(shares::ofFirst)
        .max()
        .orElse(0);
  }

  @Override
  public boolean isSpeltAsNames(String folded) {
    return !isPlain(folded) || letterTriples(folded).allMatch(triples::contains);
  }

  @Override
  public boolean isUsualGiven(String folded) {
    return shares.given().containsKey(folded);
  }

  @Override
  public double shareOfFamily(String folded) {
    return shares.ofFamily(folded);
  }

  @Override
  public boolean areFrequent(String one, String other) {
    return BORN_IN_YEAR * (together(one, other) + together(other, one)) > LONG_LIST;
  }

  @Override
  public boolean isFrequent(String sound) {
    return Math.max(givenSounds.getOrDefault(sound, 0.0), familySounds.getOrDefault(sound, 0.0))
        > FREQUENT;
  }

  private double together(String given, String family) {
    return givenSounds.getOrDefault(given, 0.0) * familySounds.getOrDefault(family, 0.0);
  }

  @Override
  public List<String> inLatin(String name) {
    return isLatin(name) ? List.of(name) : transcriptions.of(name);
  }

  /** A name as its most usual reading in Latin letters; folded and as one word. */
  private String latin(String folded) {
    return isLatin(folded) ? folded : Folding.compact(transcriptions.of(folded).getFirst());
  }

  private static boolean isLatin(String name) {
    return isPlain(name) || name.codePoints().allMatch(MetaphoneSounds::isLatin);
  }

  private List<String> mistypedListed(String latin) {
    return listedBySound.getOrDefault(ofFamily(latin), Set.of()).stream()
        .filter(listed -> EditDistance.between(listed, latin) == 1)
        .toList();
  }

  private static Set<String> firstOf(Set<String> codes) {
    Set<String> first = new LinkedHashSet<>();
    codes.stream().limit(MOST_KINDRED).forEach(first::add);
    return first;
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLatin(int letter) {
    UnicodeScript script = UnicodeScript.of(letter);
    return script == UnicodeScript.LATIN
        || script == UnicodeScript.COMMON
        || script == UnicodeScript.INHERITED;
  }
}
