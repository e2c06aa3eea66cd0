package org.contactpoint.benchmark.nation;

import java.util.Map;
import java.util.random.RandomGenerator;

/** The names of one culture, drawn as often as they are borne. */
record Lists(Weighted<String> girls, Weighted<String> boys, Weighted<String> families) {

  static Lists of(Culture culture) {
    Map<String, Weighted<String>> lists = WeightedLists.read(culture.code() + ".names");
    return new Lists(
        WeightedLists.section(lists, "female"),
        WeightedLists.section(lists, "male"),
        WeightedLists.section(lists, "family"));
  }

  String given(boolean girl, RandomGenerator random) {
    return (girl ? girls : boys).draw(random);
  }
}
