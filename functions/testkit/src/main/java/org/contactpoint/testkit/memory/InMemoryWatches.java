package org.contactpoint.testkit.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.notice.Addressee;
import org.contactpoint.domain.notice.News;
import org.contactpoint.domain.notice.Told;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.notice.Watches;
import org.contactpoint.domain.value.ContactPointId;

/** The watches in memory; ids of notices are under no secret. */
final class InMemoryWatches implements Watches {
  private final InMemoryState state;

  InMemoryWatches(InMemoryState state) {
    this.state = state;
  }

  @Override
  public Optional<Watch> find(AccountId account, ContactPointId child) {
    synchronized (state) {
      return Optional.ofNullable(state.watchersOf(child).get(account));
    }
  }

  @Override
  public List<Watch> of(AccountId account, int limit) {
    synchronized (state) {
      return state.watchers.values().stream()
          .map(watchers -> watchers.get(account))
          .filter(Objects::nonNull)
          .sorted(Comparator.comparing(Watch::since).thenComparing(w -> w.child().value()))
          .limit(limit)
          .toList();
    }
  }

  @Override
  public Map<News, Instant> times(ContactPointId child, Collection<? extends News> news) {
    synchronized (state) {
      Map<News, Instant> times = new HashMap<>(state.newsOf(child));
      times.keySet().retainAll(Set.copyOf(news));
      return times;
    }
  }

  @Override
  public Optional<Told> told(Addressee to, ContactPointId child) {
    synchronized (state) {
      return Optional.ofNullable(state.told.get(child)).map(told -> told.get(to));
    }
  }

  @Override
  public List<Told> told(Addressee to, int limit) {
    synchronized (state) {
      return state.told.values().stream()
          .map(told -> told.get(to))
          .filter(Objects::nonNull)
          .sorted(
              Comparator.comparing(Told::at).thenComparing(one -> one.child().value()).reversed())
          .limit(limit)
          .toList();
    }
  }

  @Override
  public String idOf(Addressee to, News news, Instant at) {
    return String.join("-", to.text(), news.text(), at.toString()).replace('|', '-');
  }

  @Override
  public Set<String> read(Collection<String> notices) {
    synchronized (state) {
      Set<String> read = new HashSet<>(notices);
      read.retainAll(state.readNotices);
      return read;
    }
  }

  @Override
  public void forget(ContactPointId child) {
    synchronized (state) {
      state.watchers.remove(child);
      state.told.remove(child);
      state.news.remove(child);
    }
  }
}
