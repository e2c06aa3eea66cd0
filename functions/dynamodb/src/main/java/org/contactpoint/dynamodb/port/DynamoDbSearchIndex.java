package org.contactpoint.dynamodb.port;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.contactpoint.domain.matching.IndexKey;
import org.contactpoint.domain.matching.SearchIndex;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.codec.IndexHashes;
import org.contactpoint.dynamodb.item.IndexItem;
import org.contactpoint.dynamodb.table.Room;
import org.contactpoint.dynamodb.table.Rooms;

/**
 * The search entries, from the table {@code search-index}: one query for each key, all at the same
 * time, none longer than its bound, all together within the deadline.
 */
public final class DynamoDbSearchIndex implements SearchIndex {
  private final Room<IndexItem> index;
  private final IndexHashes hashes;
  private final Duration deadline;
  private final Semaphore questions;

  /** The index; asking is given up as a fault at the deadline that the settings name. */
  public DynamoDbSearchIndex(Rooms rooms, IndexHashes hashes, SearchSettings settings) {
    this.index = rooms.searchIndex();
    this.hashes = hashes;
    this.deadline = settings.deadline();
    this.questions = new Semaphore(settings.questions(), true);
  }

  @Override
  public Map<IndexKey, Listing> ask(Collection<IndexKey> keys, int bound) {
    List<IndexKey> all = keys.stream().distinct().toList();
    List<Callable<Listing>> questions =
        all.stream().<Callable<Listing>>map(key -> () -> listing(key, bound)).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Listing>> answers =
          threads.invokeAll(questions, deadline.toMillis(), TimeUnit.MILLISECONDS);
      Map<IndexKey, Listing> listings = new LinkedHashMap<>();
      for (int i = 0; i < all.size(); i++) {
        listings.put(all.get(i), answers.get(i).get());
      }
      return listings;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the search index", e);
    } catch (CancellationException e) {
      throw new IllegalStateException("the search index did not answer in time", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the search index could not be asked", e.getCause());
    }
  }

  private Listing listing(IndexKey key, int bound) throws InterruptedException {
    questions.acquire();
    try {
      return answer(key, bound);
    } finally {
      questions.release();
    }
  }

  private Listing answer(IndexKey key, int bound) {
    Set<String> children = new TreeSet<>();
    for (String place : hashes.searchAll(key)) {
      index.first(place, bound + 1).forEach(item -> children.add(item.sk()));
    }
    return new Listing(
        children.stream().limit(bound).map(ContactPointId::new).collect(Collectors.toSet()),
        children.size() > bound);
  }
}
