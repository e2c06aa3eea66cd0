package org.contactpoint.domain.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.value.ContactPointId;

/** Records, and what is stored beside them of who is told. */
final class StoredNotices implements Watches {
  final Map<ContactPointId, ChildRecord> records = new HashMap<>();
  final List<Watch> watches = new ArrayList<>();
  final List<Told> told = new ArrayList<>();
  final Set<String> read = new HashSet<>();
  private final Map<ContactPointId, Map<News, Instant>> news = new HashMap<>();

  private final class Known implements Children {
    @Override
    public Optional<ChildRecord> find(ContactPointId id) {
      return Optional.ofNullable(records.get(id));
    }

    @Override
    public Map<ContactPointId, ChildRecord> findAll(Collection<ContactPointId> ids) {
      return ids.stream()
          .filter(records::containsKey)
          .collect(
              Collectors.toMap(
                  id -> id, id -> Objects.requireNonNull(records.get(id)), (one, same) -> one));
    }
  }

  /** What is told at that moment. */
  Notices noticesAt(Instant now) {
    return new Notices(this, new Known(), Clock.fixed(now, ZoneOffset.UTC));
  }

  ContactPointId holds(ChildRecord record) {
    records.put(record.id(), record);
    return record.id();
  }

  void came(ContactPointId child, News one, Instant at) {
    news.computeIfAbsent(child, ignored -> new HashMap<>()).put(one, at);
  }

  @Override
  public Optional<Watch> find(AccountId account, ContactPointId child) {
    return watches.stream()
        .filter(one -> one.account().equals(account) && one.child().equals(child))
        .findFirst();
  }

  @Override
  public List<Watch> of(AccountId account, int limit) {
    return watches.stream().filter(one -> one.account().equals(account)).limit(limit).toList();
  }

  @Override
  public Map<News, Instant> times(ContactPointId child, Collection<? extends News> asked) {
    Map<News, Instant> times = new HashMap<>(news.getOrDefault(child, Map.of()));
    times.keySet().retainAll(Set.copyOf(asked));
    return times;
  }

  @Override
  public Optional<Told> told(Addressee to, ContactPointId child) {
    return told.stream()
        .filter(one -> one.to().equals(to) && one.child().equals(child))
        .findFirst();
  }

  @Override
  public List<Told> told(Addressee to, int limit) {
    return told.stream()
        .filter(one -> one.to().equals(to))
        .sorted(Comparator.comparing(Told::at).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public String idOf(Addressee to, News one, Instant at) {
    return to.text() + " " + one.text() + at;
  }

  @Override
  public Set<String> read(Collection<String> ids) {
    Set<String> those = new HashSet<>(ids);
    those.retainAll(read);
    return those;
  }

  @Override
  public void forget(ContactPointId child) {
    throw new UnsupportedOperationException();
  }
}
