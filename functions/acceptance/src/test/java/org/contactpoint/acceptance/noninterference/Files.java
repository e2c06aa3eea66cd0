package org.contactpoint.acceptance.noninterference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Leaves out rows of a file, and has its announcement say so. */
final class Files {
  private static final String END = "\r\n";

  private Files() {}

  /** How many rows the file of that delivery has; 0 where it was left out. */
  static int rows(List<Step> steps, int delivery) {
    return steps.stream()
        .filter(step -> step.number() == delivery && step instanceof Step.Delivery)
        .mapToInt(step -> lines(((Step.Delivery) step).csv()).size() - 1)
        .sum();
  }

  /** The same steps, the file without that row; rows count from 1. */
  static List<Step> without(List<Step> steps, int delivery, int row) {
    Step.Delivery whole =
        steps.stream()
            .filter(step -> step.number() == delivery)
            .map(Step.Delivery.class::cast)
            .findFirst()
            .orElseThrow();
    List<String> lines = new ArrayList<>(lines(whole.csv()));
    lines.remove(row);
    String csv = String.join(END, lines) + END;
    return steps.stream().map(step -> with(step, whole, csv)).toList();
  }

  private static Step with(Step step, Step.Delivery whole, String csv) {
    if (step.equals(whole)) {
      return whole.of(csv);
    }
    return step instanceof Step.Request request && request.number() == whole.announced()
        ? request.saying(Family.announcing(request.body(), csv))
        : step;
  }

  private static List<String> lines(String csv) {
    return Arrays.asList(csv.split(END));
  }
}
