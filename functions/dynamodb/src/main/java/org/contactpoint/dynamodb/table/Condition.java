package org.contactpoint.dynamodb.table;

import java.util.HashMap;
import java.util.Map;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.item.Names;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold of the stored item for a write to take place. */
public record Condition(
    String expression, Map<String, String> names, Map<String, AttributeValue> values) {

  public Condition {
    names = Map.copyOf(names);
    values = Map.copyOf(values);
  }

  /** Nothing stands there. */
  public static Condition absent() {
    return new Condition("attribute_not_exists(#pk)", Map.of("#pk", Tables.PARTITION), Map.of());
  }

  /** Something stands there. */
  static Condition exists() {
    return new Condition("attribute_exists(#pk)", Map.of("#pk", Tables.PARTITION), Map.of());
  }

  /** The item that was read still stands there unchanged. */
  public static Condition versionIs(long version) {
    return new Condition(
        "#version = :version", Map.of("#version", Names.VERSION), Map.of(":version", of(version)));
  }

  /** The record is still in that shield epoch. */
  public static Condition epochIs(long epoch) {
    return new Condition(
        "#epoch = :epoch", Map.of("#epoch", Names.EPOCH), Map.of(":epoch", of(epoch)));
  }

  /** The record is still in that version and that shield epoch. */
  public static Condition revisionIs(long version, long epoch) {
    return new Condition(
        "#version = :version AND #epoch = :epoch",
        Map.of("#version", Names.VERSION, "#epoch", Names.EPOCH),
        Map.of(":version", of(version), ":epoch", of(epoch)));
  }

  /**
   * No urgent act has claimed the item, or its claim is over, or it is that act's own.
   *
   * @param now milliseconds since 1970
   */
  public static Condition unclaimed(long now, String act) {
    return new Condition(
        "attribute_not_exists(#claim) OR #claimedUntil <= :now OR #claim = :act",
        Map.of("#claim", Names.CLAIM, "#claimedUntil", Names.CLAIMED_UNTIL),
        Map.of(":now", of(now), ":act", AttributeValue.fromS(act)));
  }

  /** Both hold. */
  public Condition and(Condition other) {
    Map<String, String> bothNames = new HashMap<>(names);
    bothNames.putAll(other.names);
    Map<String, AttributeValue> bothValues = new HashMap<>(values);
    bothValues.putAll(other.values);
    return new Condition(
        "(" + expression + ") AND (" + other.expression + ")", bothNames, bothValues);
  }

  /** Nothing stands there, or what stands there has expired at that epoch second. */
  public static Condition absentOrExpired(long now) {
    return new Condition(
        "attribute_not_exists(#pk) OR #expires <= :now",
        Map.of("#pk", Tables.PARTITION, "#expires", Tables.EXPIRES),
        Map.of(":now", of(now)));
  }

  private static AttributeValue of(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
