package org.contactpoint.dynamodb.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import software.amazon.awssdk.core.SdkBytes;

/**
 * The search entries, from the table {@code search-index}: one query for each key, all at the same
 * time, none longer than its bound, all together within the deadline.
 */
public final class DynamoDbSearchIndex implements SearchIndex {
  private final DynamoTable<IndexItem> index;
  private final IndexHashes hashes;
  private final TraitsCodec codec;
  private final Duration deadline;
  private final Semaphore questions;

  /** The index; asking is given up as a fault at the deadline that the settings name. */
  public DynamoDbSearchIndex(
      DynamoTables tables, IndexHashes hashes, TraitsCodec codec, SearchSettings settings) {
    this.index = IndexItem.table(tables);
    this.hashes = hashes;
    this.codec = codec;
    this.deadline = settings.deadline();
    this.questions = new Semaphore(settings.questions(), true);
  }

  @Override
  public Map<IndexKey, Listing> ask(Collection<IndexKey> keys, int bound) {
    return listings(keys, bound, index::first);
  }

  @Override
  public Map<IndexKey, Listing> skim(Collection<IndexKey> keys, int bound) {
    return listings(keys, bound, index::skimmed);
  }

  private Map<IndexKey, Listing> listings(Collection<IndexKey> keys, int bound, Reading reading) {
    List<IndexKey> all = keys.stream().distinct().toList();
    List<Callable<List<IndexItem>>> questions =
        all.stream()
            .<Callable<List<IndexItem>>>map(key -> () -> patiently(key, bound, reading))
            .toList();
    List<List<IndexItem>> answers = answers(questions);
    Opened opened = new Opened(codec);
    Map<IndexKey, Listing> listings = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      listings.put(all.get(i), opened.listing(answers.get(i), longest(all.get(i), bound)));
    }
    return listings;
  }

  private List<List<IndexItem>> answers(List<Callable<List<IndexItem>>> questions) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<List<IndexItem>> answers = new ArrayList<>();
      for (Future<List<IndexItem>> answer :
          threads.invokeAll(questions, deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the search index", e);
    } catch (CancellationException e) {
      throw new IllegalStateException("the search index did not answer in time", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the search index could not be asked", e.getCause());
    }
  }

  private List<IndexItem> patiently(IndexKey key, int bound, Reading reading)
      throws InterruptedException {
    questions.acquire();
    try {
      return answer(key, longest(key, bound), reading);
    } finally {
      questions.release();
    }
  }

  /**
   * The count of creations first, if there is one; only the one under the secret that is written
   * under counts. Older secrets are asked first: an entry that is moved meanwhile is written under
   * the newer one before it is deleted, so it is found under one of them.
   */
  private List<IndexItem> answer(IndexKey key, int bound, Reading reading) {
    String written = hashes.search(key);
    Map<String, IndexItem> items = new TreeMap<>();
    for (String place : hashes.searchAll(key).reversed()) {
      reading.of(place, bound + 2).stream()
          .filter(item -> item.traits() != null || place.equals(written))
          .forEach(item -> items.put(item.sk(), item));
    }
    return List.copyOf(items.values());
  }

  private static int longest(IndexKey key, int bound) {
    return Math.min(bound, key.family().longest());
  }

  /** How a list is read. */
  @FunctionalInterface
  private interface Reading {
    List<IndexItem> of(String place, int limit);
  }

  /** The entries of one answer: a child found under several keys is decrypted once. */
  private static final class Opened {
    private final TraitsCodec codec;
    private final Map<String, Posting> postings = new HashMap<>();

    Opened(TraitsCodec codec) {
      this.codec = codec;
    }

    Listing listing(List<IndexItem> items, int bound) {
      List<Posting> children = new ArrayList<>();
      long creations = 0;
      for (IndexItem item : items) {
        SdkBytes traits = item.traits();
        if (traits == null) {
          creations = Objects.requireNonNullElse(item.creations(), 0L);
        } else if (children.size() <= bound) {
          children.add(posting(item.sk(), traits));
        }
      }
      boolean cut = children.size() > bound;
      return new Listing(cut ? children.subList(0, bound) : children, cut, creations);
    }

    private Posting posting(String child, SdkBytes traits) {
      return postings.computeIfAbsent(child, c -> codec.posting(c, traits.asByteArray()));
    }
  }
}
