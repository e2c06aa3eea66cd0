package org.contactpoint.dynamodb.audit;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.TrailVerifier.Break;
import org.contactpoint.domain.audit.TrailVerifier.BrokenLink;
import org.contactpoint.domain.audit.TrailVerifier.Verification;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One verification: the registry first, then each registered writer's chain, then whatever stands
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
  private Head registry;
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
    this.registry = beginning(Place.REGISTRY);
    sealed.stream()
        .map(ChainHead::writer)
        .filter(writer -> !writer.equals(Place.REGISTRY))
        .forEach(writer -> lines.put(writer, beginning(writer).line()));
  }

  private Head beginning(String writer) {
    Head sealed = trusted.get(writer);
    return sealed == null ? store.beginning(writer) : sealed;
  }

  Verification whole(List<ChainHead> sealed) {
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
    Optional<BrokenLink> broken = registered();
    if (broken.isPresent() || writer.equals(Place.REGISTRY)) {
      return Optional.of(found(registry.hash(), broken.orElse(null)));
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
    String all = registry.line() + "\n" + String.join("\n", lines.values());
    return Digests.sha256(all.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Walks the registry on from where it was left or sealed; a registry that never began is whole.
   */
  private Optional<BrokenLink> registered() {
    if (registry.sequence() == 0 && isUnbegun()) {
      return Optional.empty();
    }
    ChainWalk.Walked walked = chains.from(registry, this::registers);
    registry = walked.head();
    return Optional.ofNullable(walked.broken());
  }

  private boolean isUnbegun() {
    return heads.find(Place.REGISTRY) instanceof Heads.Missing
        && !Items.between(store, Place.REGISTRY, " ", Place.BEHIND).iterator().hasNext();
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

  /** Who is not registered, also not since the registry was walked. */
  private boolean isStranger(String writer) {
    if (writer.equals(Place.REGISTRY) || lines.containsKey(writer)) {
      return false;
    }
    return registered().isPresent() || !lines.containsKey(writer);
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
