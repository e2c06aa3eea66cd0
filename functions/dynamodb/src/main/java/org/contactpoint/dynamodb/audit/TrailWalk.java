package org.contactpoint.dynamodb.audit;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.TrailVerifier.Break;
import org.contactpoint.domain.audit.TrailVerifier.BrokenLink;
import org.contactpoint.domain.audit.TrailVerifier.Verification;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One verification: the registries first, then each registered writer's chain, then whatever stands
 * in the tables beside them, and last what the chains bear witness of.
 */
final class TrailWalk {
  private final TrailStore store;
  private final Heads heads;
  private final ChainWalk chains;
  private final Breaks breaks;
  private final NavigableMap<String, String> lines = new TreeMap<>();
  private final Map<String, Head> witnessed = new TreeMap<>();
  private final Map<String, Head> trusted = new TreeMap<>();
  private final NavigableMap<String, Head> registries = new TreeMap<>();
  private long entries;

  /** A walk from the beginning of every chain. */
  TrailWalk(TrailStore store) {
    this(store, List.of());
  }

  /** A walk from where the chains stood when they were sealed. */
  TrailWalk(TrailStore store, List<ChainHead> sealed) {
    this.store = store;
    this.heads = new Heads(store);
    this.chains = new ChainWalk(store);
    this.breaks = new Breaks(store);
    sealed.stream().flatMap(TrailWalk::begun).forEach(head -> trusted.put(head.writer(), head));
    sealed.stream().map(ChainHead::writer).forEach(this::knows);
  }

  /** What is to be walked: a registry, or a writer that one of them has registered. */
  private void knows(String writer) {
    if (Place.isRegistry(writer)) {
      registries.putIfAbsent(writer, beginning(writer));
    } else {
      lines.put(writer, beginning(writer).line());
    }
  }

  private void knowsRegistriesAmong(Collection<String> writers) {
    writers.stream().filter(Place::isRegistry).forEach(this::knows);
  }

  private Head beginning(String writer) {
    Head sealed = trusted.get(writer);
    return sealed == null ? store.beginning(writer) : sealed;
  }

  Verification whole(List<ChainHead> sealed) {
    knowsRegistriesAmong(heads.all().keySet());
    knowsRegistriesAmong(sealed.stream().map(ChainHead::writer).toList());
    Optional<BrokenLink> broken =
        registered()
            .or(this::chainsOfAll)
            .or(this::strangers)
            .or(() -> unwitnessed(List.copyOf(witnessed.values())))
            .or(() -> unwitnessed(sealed.stream().flatMap(TrailWalk::begun).toList()));
    return found(wholeHead(), broken.orElse(null));
  }

  /**
   * What was written since: the heads as they stand are read once, the sealed entries in batches.
   */
  Verification since() {
    NavigableMap<String, Heads.Found> standing = heads.all();
    knowsRegistriesAmong(standing.keySet());
    Optional<BrokenLink> broken =
        registered()
            .or(() -> chainsOf(standing))
            .or(() -> strangersAmong(standing.keySet()))
            .or(() -> unwitnessed(List.copyOf(witnessed.values())))
            .or(() -> unwitnessed(List.copyOf(trusted.values())));
    return found(wholeHead(), broken.orElse(null));
  }

  private Optional<BrokenLink> chainsOf(Map<String, Heads.Found> standing) {
    for (String writer : List.copyOf(lines.keySet())) {
      Heads.Found found = standing.getOrDefault(writer, new Heads.Missing());
      BrokenLink broken =
          chain(writer, found instanceof Heads.Missing ? heads.find(writer) : found).broken();
      if (broken != null) {
        return Optional.of(broken);
      }
    }
    return Optional.empty();
  }

  private Optional<BrokenLink> strangersAmong(Collection<String> writers) {
    return writers.stream()
        .filter(this::isStranger)
        .findFirst()
        .flatMap(writer -> breaks.found(new Place(writer, 1), Break.INSERTED));
  }

  Optional<Verification> of(String writer) {
    String registry = Place.isRegistry(writer) ? writer : Place.registryOf(writer);
    knows(registry);
    knows(Place.FIRST_REGISTRY);
    Optional<BrokenLink> broken = registered();
    if (broken.isPresent() || writer.equals(registry)) {
      return Optional.of(found(beginningOrLater(registry).hash(), broken.orElse(null)));
    }
    if (!lines.containsKey(writer)) {
      return stranger(writer).map(link -> found("", link));
    }
    ChainWalk.Walked walked = chain(writer);
    BrokenLink link =
        Optional.ofNullable(walked.broken()).or(() -> unwitnessed(seen(writer))).orElse(null);
    return Optional.of(found(walked.head().hash(), link));
  }

  private List<Head> seen(String writer) {
    return Stream.of(witnessed.get(writer), trusted.get(writer)).filter(Objects::nonNull).toList();
  }

  private static Stream<Head> begun(ChainHead sealed) {
    return sealed.sequence() == 0
        ? Stream.empty()
        : Stream.of(Head.of(sealed.writer(), sealed.sequence(), sealed.hash()));
  }

  private Verification found(String head, @Nullable BrokenLink broken) {
    return new Verification(entries, head, broken);
  }

  private String wholeHead() {
    Stream<String> begun =
        registries.values().stream().filter(head -> head.sequence() > 0).map(Head::line);
    String all = Stream.concat(begun, lines.values().stream()).collect(Collectors.joining("\n"));
    return Digests.sha256(all.getBytes(StandardCharsets.UTF_8));
  }

  private Head beginningOrLater(String registry) {
    return registries.getOrDefault(registry, store.beginning(registry));
  }

  /**
   * Walks each registry on from where it was left or sealed; a registry that never began is whole.
   */
  private Optional<BrokenLink> registered() {
    for (String registry : List.copyOf(registries.keySet())) {
      Optional<BrokenLink> broken = registered(registry);
      if (broken.isPresent()) {
        return broken;
      }
    }
    return Optional.empty();
  }

  private Optional<BrokenLink> registered(String registry) {
    Head from = beginningOrLater(registry);
    if (from.sequence() == 0 && isUnbegun(registry)) {
      return Optional.empty();
    }
    ChainWalk.Walked walked = chains.from(from, this::registers);
    registries.put(registry, walked.head());
    return Optional.ofNullable(walked.broken());
  }

  private boolean isUnbegun(String registry) {
    return heads.find(registry) instanceof Heads.Missing
        && !Items.between(store, registry, " ", Place.BEHIND).iterator().hasNext();
  }

  private void registers(Map<String, AttributeValue> link) {
    String writer = Columns.text(link, Columns.REGISTERS);
    lines.put(writer, beginning(writer).line());
    witnesses(link);
  }

  private void witnesses(Map<String, AttributeValue> link) {
    for (String line : Columns.texts(link, Columns.WITNESSED)) {
      Head.read(line)
          .filter(head -> head.sequence() > 0)
          .ifPresent(head -> witnessed.merge(head.writer(), head, TrailWalk::later));
    }
  }

  private static Head later(Head one, Head other) {
    return one.sequence() >= other.sequence() ? one : other;
  }

  private Optional<BrokenLink> chainsOfAll() {
    for (String writer : List.copyOf(lines.keySet())) {
      BrokenLink broken = chain(writer).broken();
      if (broken != null) {
        return Optional.of(broken);
      }
    }
    return Optional.empty();
  }

  private ChainWalk.Walked chain(String writer) {
    return chain(writer, heads.find(writer));
  }

  private ChainWalk.Walked chain(String writer, Heads.Found found) {
    ChainWalk.Walked walked = chains.from(beginning(writer), found, this::witnesses);
    entries += walked.entries();
    lines.put(writer, walked.head().line());
    return walked;
  }

  private Optional<BrokenLink> strangers() {
    Optional<BrokenLink> headed = strangersAmong(heads.all().keySet());
    if (headed.isPresent()) {
      return headed;
    }
    for (Map<String, AttributeValue> item : Items.places(store)) {
      String partition = Columns.text(item, Columns.WRITER);
      String writer = EntryItems.writerOf(partition);
      if (isStranger(writer)) {
        long sequence = Place.sequenceOf(Columns.text(item, Columns.PLACE)).orElse(1L);
        return breaks.found(new Place(writer, sequence), Break.INSERTED);
      }
    }
    return Optional.empty();
  }

  /** Who is not registered, also not since the registries were walked. */
  private boolean isStranger(String writer) {
    if (isKnown(writer)) {
      return false;
    }
    // It may have begun since the registries were looked at, and its registry with it.
    knows(Place.isRegistry(writer) ? writer : Place.registryOf(writer));
    return registered().isPresent() || !isKnown(writer);
  }

  private boolean isKnown(String writer) {
    return Place.isRegistry(writer)
        ? beginningOrLater(writer).sequence() > 0
        : lines.containsKey(writer);
  }

  private Optional<BrokenLink> stranger(String writer) {
    boolean leftAnything =
        !(heads.find(writer) instanceof Heads.Missing)
            || Items.between(store, writer, " ", Place.BEHIND).iterator().hasNext();
    return leftAnything ? breaks.found(new Place(writer, 1), Break.INSERTED) : Optional.empty();
  }

  /** Heads that were seen by other chains and do not stand any more. */
  private Optional<BrokenLink> unwitnessed(List<Head> seen) {
    Map<Place, Map<String, AttributeValue>> items =
        Items.all(store, seen.stream().map(Head::place).distinct().toList());
    for (Head head : seen) {
      Map<String, AttributeValue> item = items.getOrDefault(head.place(), Map.of());
      if (!Digests.same(Columns.text(item, Columns.HASH), head.hash())) {
        return breaks.found(head.place(), item.isEmpty() ? Break.CUT_TAIL : Break.CHANGED);
      }
    }
    return Optional.empty();
  }
}
