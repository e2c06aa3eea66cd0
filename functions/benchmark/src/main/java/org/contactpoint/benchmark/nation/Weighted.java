package org.contactpoint.benchmark.nation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Things drawn as often as their weights say, each draw in constant time (the alias method of
 * Walker and Vose).
 */
public final class Weighted<T> {
  private final List<T> things;
  private final List<Double> weights;
  private final double[] keep;
  private final int[] alias;

  /** One thing and how often it comes. */
  public record Share<T>(T thing, double weight) {}

  /** Prepares the draws; the shares need not add up to anything. */
  public Weighted(List<Share<T>> shares) {
    this.things = shares.stream().map(Share::thing).toList();
    double sum = shares.stream().mapToDouble(Share::weight).sum();
    this.weights = shares.stream().map(share -> share.weight() / sum).toList();
    this.keep = shares.stream().mapToDouble(s -> s.weight() * shares.size() / sum).toArray();
    this.alias = IntStream.range(0, shares.size()).toArray();
    pair();
  }

  private void pair() {
    Deque<Integer> small = new ArrayDeque<>();
    Deque<Integer> large = new ArrayDeque<>();
    for (int i = 0; i < keep.length; i++) {
      (keep[i] < 1 ? small : large).add(i);
    }
    while (!small.isEmpty() && !large.isEmpty()) {
      int less = small.remove();
      int more = large.remove();
      alias[less] = more;
      keep[more] -= 1 - keep[less];
      (keep[more] < 1 ? small : large).add(more);
    }
    small.forEach(i -> keep[i] = 1);
    large.forEach(i -> keep[i] = 1);
  }

  /** One of them. */
  public T draw(RandomGenerator random) {
    int column = random.nextInt(keep.length);
    return things.get(random.nextDouble() < keep[column] ? column : alias[column]);
  }

  /** How often each of them comes, of 1. */
  public List<Double> weights() {
    return weights;
  }

  /** All of them, the order as given. */
  public List<T> things() {
    return things;
  }
}
