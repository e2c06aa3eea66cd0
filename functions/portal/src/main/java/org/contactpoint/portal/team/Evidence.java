package org.contactpoint.portal.team;

import org.contactpoint.portal.page.Words;

/**
 * How a field of two descriptions agrees, and what that weighs.
 *
 * @param weight in bits: above 0 it speaks for one child, below for two
 */
public record Evidence(String field, String level, double weight) {

  /** The field in words. */
  public String what() {
    return switch (field) {
      case "date-of-birth" -> "Date of birth";
      case "identifier" -> "NHS number or pupil number";
      case "kin" -> "Brothers, sisters and twins";
      case "directory" -> "All children in England";
      default -> Words.code(field);
    };
  }

  /** How it agrees, in words. */
  public String how() {
    return level.startsWith("swapped-")
        ? plain(level.substring("swapped-".length())) + ", given and family name changed over"
        : plain(level);
  }

  private static String plain(String level) {
    return switch (level) {
      case "exact" -> "The same";
      case "part" -> "One is a part of the other";
      case "nickname" -> "Forms of one name";
      case "typo" -> "A typing error apart";
      case "near" -> "A letter or two apart";
      case "sound" -> "Sound alike";
      case "shared" -> "Share one part of a double name";
      case "resembling" -> "Resemble each other";
      case "missing" -> "Not known on one side";
      case "default" -> "The same, but a day that is often entered for want of another";
      case "turned" -> "Day and month changed over";
      case "slip" -> "A slip apart";
      case "year" -> "The same year alone";
      case "stand-in" -> "One is an estimate";
      case "home" -> "The same home";
      case "postcode" -> "The same postcode";
      case "sector" -> "Almost the same postcode";
      case "outward" -> "The same postcode area";
      case "straight" -> "In the same order";
      case "swapped" -> "Given and family name changed over";
      case "perhaps-brother-or-sister" -> "It may be a brother or sister";
      case "one-of-all-children" -> "One child among all of them is rarely the one";
      default -> "Different";
    };
  }
}
