package org.contactpoint.dynamodb.audit.verify;

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
import org.contactpoint.dynamodb.audit.ChainEnd;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.Digests;
import org.contactpoint.dynamodb.audit.EntryItems;
import org.contactpoint.dynamodb.audit.StoredChainHeads;
import org.contactpoint.dynamodb.audit.TrailAttributes;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One verification: the registries first, then each registered writer's chain, then whatever is in
 * the tables beside them, and last the heads that other chains report.
 */
final class TrailVerification {
  private final TrailStore store;
  private final StoredChainHeads heads;
  private final ChainVerification chains;
  private final ChainViolations breaks;
  private final NavigableMap<String, String> lines = new TreeMap<>();
  private final Map<String, ChainEnd> reported = new TreeMap<>();
  private final Map<String, ChainEnd> trusted = new TreeMap<>();
  private final Map<String, ChainEnd> ended = new TreeMap<>();
  private final NavigableMap<String, ChainEnd> registries = new TreeMap<>();
  private long entries;

  /** A walk from the beginning of every chain. */
  TrailVerification(TrailStore store) {
    this(store, List.of());
  }

  /** A walk from the ends of the chains when they were sealed. */
  TrailVerification(TrailStore store, List<ChainHead> sealed) {
    this.store = store;
    this.heads = new StoredChainHeads(store);
    this.chains = new ChainVerification(store);
    this.breaks = new ChainViolations(store);
    sealed.stream()
        .flatMap(TrailVerification::begun)
        .forEach(head -> trusted.put(head.writer(), head));
    sealed.stream().map(ChainHead::writer).forEach(this::knows);
  }

  /** A chain to verify: a registry's, or a writer's that is registered in one. */
  private void knows(String writer) {
    if (ChainPosition.isRegistry(writer)) {
      registries.putIfAbsent(writer, beginning(writer));
    } else {
      lines.put(writer, beginning(writer).line());
    }
  }

  private void knowsRegistriesAmong(Collection<String> writers) {
    writers.stream().filter(ChainPosition::isRegistry).forEach(this::knows);
  }

  private ChainEnd beginning(String writer) {
    ChainEnd sealed = trusted.get(writer);
    return sealed == null ? store.beginning(writer) : sealed;
  }

  Verification whole(List<ChainHead> sealed) {
    knowsRegistriesAmong(heads.all().keySet());
    knowsRegistriesAmong(sealed.stream().map(ChainHead::writer).toList());
    Optional<BrokenLink> broken =
        registered()
            .or(this::chainsOfAll)
            .or(this::strangers)
            .or(() -> missing(List.copyOf(reported.values())))
            .or(() -> missing(sealed.stream().flatMap(TrailVerification::begun).toList()));
    return found(wholeHead(), broken.orElse(null));
  }

  /** What was written since: the stored heads are read once, the sealed entries in batches. */
  Verification since() {
    NavigableMap<String, StoredChainHeads.Found> stored = heads.all();
    knowsRegistriesAmong(stored.keySet());
    Optional<BrokenLink> broken =
        registered()
            .or(() -> chainsOf(stored))
            .or(() -> strangersAmong(stored.keySet()))
            .or(() -> missing(List.copyOf(reported.values())))
            .or(() -> missing(List.copyOf(trusted.values())));
    return found(wholeHead(), broken.orElse(null));
  }

  private Optional<BrokenLink> chainsOf(Map<String, StoredChainHeads.Found> stored) {
    for (String writer : List.copyOf(lines.keySet())) {
      StoredChainHeads.Found found = stored.getOrDefault(writer, new StoredChainHeads.Missing());
      BrokenLink broken =
          chain(writer, found instanceof StoredChainHeads.Missing ? heads.find(writer) : found)
              .broken();
      if (broken != null) {
        return Optional.of(broken);
      }
    }
    return Optional.empty();
  }

  private Optional<BrokenLink> strangersAmong(Collection<String> writers) {
    return writers.stream()
        .filter(writer -> isStranger(writer) || isBack(writer))
        .findFirst()
        .flatMap(writer -> breaks.found(new ChainPosition(writer, 1), Break.INSERTED));
  }

  Optional<Verification> of(String writer) {
    String registry = ChainPosition.isRegistry(writer) ? writer : ChainPosition.registryOf(writer);
    knows(registry);
    knows(ChainPosition.FIRST_REGISTRY);
    Optional<BrokenLink> broken = registered();
    if (broken.isPresent() || writer.equals(registry)) {
      return Optional.of(found(beginningOrLater(registry).hash(), broken.orElse(null)));
    }
    if (!lines.containsKey(writer) && !trusted.isEmpty()) {
      // One that ended before the seal has no head: the registry says where its chain ends.
      return new TrailVerification(store).of(writer);
    }
    if (!lines.containsKey(writer)) {
      return stranger(writer).map(link -> found("", link));
    }
    ChainVerification.Walked walked = chain(writer);
    BrokenLink link =
        Optional.ofNullable(walked.broken()).or(() -> missing(seen(writer))).orElse(null);
    return Optional.of(found(walked.head().hash(), link));
  }

  private List<ChainEnd> seen(String writer) {
    return Stream.of(reported.get(writer), trusted.get(writer)).filter(Objects::nonNull).toList();
  }

  private static Stream<ChainEnd> begun(ChainHead sealed) {
    return sealed.sequence() == 0
        ? Stream.empty()
        : Stream.of(ChainEnd.of(sealed.writer(), sealed.sequence(), sealed.hash()));
  }

  private Verification found(String head, @Nullable BrokenLink broken) {
    return new Verification(entries, head, broken);
  }

  private String wholeHead() {
    Stream<String> begun =
        registries.values().stream().filter(head -> head.sequence() > 0).map(ChainEnd::line);
    String all = Stream.concat(begun, lines.values().stream()).collect(Collectors.joining("\n"));
    return Digests.sha256(all.getBytes(StandardCharsets.UTF_8));
  }

  private ChainEnd beginningOrLater(String registry) {
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
    ChainEnd from = beginningOrLater(registry);
    if (from.sequence() == 0 && isUnbegun(registry)) {
      return Optional.empty();
    }
    ChainVerification.Walked walked = chains.from(from, this::registers);
    registries.put(registry, walked.head());
    return Optional.ofNullable(walked.broken());
  }

  private boolean isUnbegun(String registry) {
    return heads.find(registry) instanceof StoredChainHeads.Missing
        && !EntryPages.between(store, registry, " ", ChainPosition.BEHIND).iterator().hasNext();
  }

  /** A link of a registry: a writer begins, or some of them have ended. */
  private void registers(Map<String, AttributeValue> link) {
    String writer = TrailAttributes.text(link, TrailAttributes.REGISTERS);
    if (!writer.isEmpty()) {
      lines.put(writer, beginning(writer).line());
    }
    TrailAttributes.texts(link, TrailAttributes.ENDS).stream()
        .flatMap(line -> ChainEnd.read(line).stream())
        .forEach(this::ends);
    latestHeads(link);
  }

  private void ends(ChainEnd head) {
    ended.put(head.writer(), head);
    lines.putIfAbsent(head.writer(), beginning(head.writer()).line());
  }

  private void latestHeads(Map<String, AttributeValue> link) {
    for (String line : TrailAttributes.texts(link, TrailAttributes.WITNESSED)) {
      ChainEnd.read(line)
          .filter(head -> head.sequence() > 0)
          .ifPresent(head -> reported.merge(head.writer(), head, TrailVerification::later));
    }
  }

  private static ChainEnd later(ChainEnd one, ChainEnd other) {
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

  private ChainVerification.Walked chain(String writer) {
    return chain(writer, heads.find(writer));
  }

  private ChainVerification.Walked chain(String writer, StoredChainHeads.Found read) {
    StoredChainHeads.Found found = endOr(writer, read);
    ChainVerification.Walked walked = chains.from(beginning(writer), found, this::latestHeads);
    entries += walked.entries();
    lines.put(writer, walked.head().line());
    return walked;
  }

  /** Where a writer's chain ended, if it did; it may have ended after the registries were read. */
  private StoredChainHeads.Found endOr(String writer, StoredChainHeads.Found read) {
    if (read instanceof StoredChainHeads.Missing && !ended.containsKey(writer)) {
      // What is broken in a registry by now, the missing head shows as well.
      var _ = registered();
    }
    ChainEnd end = ended.get(writer);
    return end == null ? read : new StoredChainHeads.Valid(end, List.of());
  }

  private Optional<BrokenLink> strangers() {
    Optional<BrokenLink> headed = strangersAmong(heads.all().keySet());
    if (headed.isPresent()) {
      return headed;
    }
    for (Map<String, AttributeValue> item : EntryPages.places(store)) {
      String partition = TrailAttributes.text(item, TrailAttributes.WRITER);
      String writer = EntryItems.writerOf(partition);
      if (isStranger(writer)) {
        long sequence =
            ChainPosition.sequenceOf(TrailAttributes.text(item, TrailAttributes.PLACE)).orElse(1L);
        return breaks.found(new ChainPosition(writer, sequence), Break.INSERTED);
      }
    }
    return Optional.empty();
  }

  /** The writers that are not registered, not even after the registries were read. */
  private boolean isStranger(String writer) {
    if (isKnown(writer)) {
      return false;
    }
    // It may have begun since the registries were looked at, and its registry with it.
    knows(ChainPosition.isRegistry(writer) ? writer : ChainPosition.registryOf(writer));
    return registered().isPresent() || !isKnown(writer);
  }

  /** A head that was removed when its writer ended, and is there again. */
  private boolean isBack(String writer) {
    return ended.containsKey(writer) && !(heads.find(writer) instanceof StoredChainHeads.Missing);
  }

  private boolean isKnown(String writer) {
    return ChainPosition.isRegistry(writer)
        ? beginningOrLater(writer).sequence() > 0
        : lines.containsKey(writer);
  }

  private Optional<BrokenLink> stranger(String writer) {
    boolean leftAnything =
        !(heads.find(writer) instanceof StoredChainHeads.Missing)
            || EntryPages.between(store, writer, " ", ChainPosition.BEHIND).iterator().hasNext();
    return leftAnything
        ? breaks.found(new ChainPosition(writer, 1), Break.INSERTED)
        : Optional.empty();
  }

  /** Heads that were seen by other chains and are stored no more. */
  private Optional<BrokenLink> missing(List<ChainEnd> seen) {
    Map<ChainPosition, Map<String, AttributeValue>> items =
        EntryPages.all(store, seen.stream().map(ChainEnd::place).distinct().toList());
    for (ChainEnd head : seen) {
      Map<String, AttributeValue> item = items.getOrDefault(head.place(), Map.of());
      if (!Digests.same(TrailAttributes.text(item, TrailAttributes.HASH), head.hash())) {
        return breaks.found(head.place(), item.isEmpty() ? Break.CUT_TAIL : Break.CHANGED);
      }
    }
    return Optional.empty();
  }
}
