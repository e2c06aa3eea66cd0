package org.contactpoint.contract.function;

/** A number that a function measures itself, named as operators see it. */
public enum Gauge {
  /** Rows of files that wait for a person. */
  REVIEWS("ReviewBacklog"),
  /** Shields that nobody decided or reviewed in time. */
  OVERDUE_SHIELDS("OverdueShields");

  private final String metric;

  Gauge(String metric) {
    this.metric = metric;
  }

  /** What the metric is called. */
  public String metric() {
    return metric;
  }
}
