package org.contactpoint.benchmark.peer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.jspecify.annotations.Nullable;

/**
 * A search in Lucene's words: given name, family name and birth, of which all but one must agree;
 * each counts by the best way in which it does.
 */
final class LuceneQuestion {
  private static final float EXACT = 1.0f;
  private static final float FUZZY = 0.7f;
  private static final float SOUND = 0.4f;
  private static final float SWAPPED = 0.4f;
  private static final float DATE = 12;
  private static final float DATE_NEAR = 9;
  private static final float OF_YEAR = 4;
  private static final int LONG = 5;
  private static final int SHORTEST = 3;

  private final DoubleSounds sounds = new DoubleSounds();

  Query of(SearchCriteria criteria) {
    List<Query> groups = new ArrayList<>();
    addName(groups, criteria.given(), LuceneIndex.GIVEN, LuceneIndex.FAMILY);
    addName(groups, criteria.family(), LuceneIndex.FAMILY, LuceneIndex.GIVEN);
    List<Query> birth = birth(criteria);
    if (!birth.isEmpty()) {
      groups.add(new DisjunctionMaxQuery(birth, 0));
    }
    BooleanQuery.Builder all =
        new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.min(2, groups.size()));
    groups.forEach(group -> all.add(group, Occur.SHOULD));
    return all.build();
  }

  private void addName(List<Query> groups, @Nullable SearchName name, String own, String other) {
    if (name == null) {
      return;
    }
    List<String> words = LuceneIndex.words(name.name().value());
    List<Query> ways = new ArrayList<>();
    for (String word : words) {
      ways.add(boosted(new TermQuery(new Term(own, word)), EXACT));
      ways.add(boosted(new TermQuery(new Term(other, word)), SWAPPED));
      if (word.length() >= SHORTEST) {
        ways.add(boosted(fuzzy(own, word), FUZZY));
      }
    }
    for (String code : sounds.of(words)) {
      ways.add(boosted(new TermQuery(new Term(own + LuceneIndex.SOUND, code)), SOUND));
    }
    groups.add(new DisjunctionMaxQuery(ways, 0));
  }

  /** One slip in names up to five letters, two in longer ones, as search engines do by default. */
  private static Query fuzzy(String field, String word) {
    return new FuzzyQuery(new Term(field, word), word.length() > LONG ? 2 : 1);
  }

  private static List<Query> birth(SearchCriteria criteria) {
    if (criteria.dateOfBirth() == null) {
      return criteria.birthYear() == null ? List.of() : List.of(ofYear(criteria.birthYear()));
    }
    LocalDate day = criteria.dateOfBirth().date();
    List<Query> ways = new ArrayList<>();
    ways.add(constant(LuceneIndex.BIRTH, day.toString(), DATE));
    ways.add(ofYear(day.getYear()));
    near(day).forEach(other -> ways.add(constant(LuceneIndex.BIRTH, other.toString(), DATE_NEAR)));
    return ways;
  }

  /** Day and month changed over, the neighbouring days, the same day of the neighbouring years. */
  private static List<LocalDate> near(LocalDate day) {
    List<LocalDate> days =
        new ArrayList<>(
            List.of(day.minusDays(1), day.plusDays(1), day.minusYears(1), day.plusYears(1)));
    if (day.getDayOfMonth() <= 12) {
      days.add(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
    }
    return days;
  }

  private static Query ofYear(int year) {
    return constant(LuceneIndex.YEAR, Integer.toString(year), OF_YEAR);
  }

  private static Query constant(String field, String value, float score) {
    return boosted(new ConstantScoreQuery(new TermQuery(new Term(field, value))), score);
  }

  private static Query boosted(Query query, float boost) {
    return new BoostQuery(query, boost);
  }
}
