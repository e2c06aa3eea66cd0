package org.contactpoint.dynamodb.table;

import java.util.HashMap;
import java.util.Map;
import org.contactpoint.contract.table.Tables;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold of the stored item for a write to take place. */
public record WriteCondition(
    String expression, Map<String, String> names, Map<String, AttributeValue> values) {

  public WriteCondition {
    names = Map.copyOf(names);
    values = Map.copyOf(values);
  }

  /** There is no such item. */
  public static WriteCondition absent() {
    return new WriteCondition(
        "attribute_not_exists(#pk)", Map.of("#pk", Tables.PARTITION), Map.of());
  }

  /** There is such an item. */
  public static WriteCondition exists() {
    return new WriteCondition("attribute_exists(#pk)", Map.of("#pk", Tables.PARTITION), Map.of());
  }

  /** The item is still as it was read. */
  public static WriteCondition versionIs(long version) {
    return new WriteCondition(
        "#version = :version",
        Map.of("#version", AttributeNames.VERSION),
        Map.of(":version", of(version)));
  }

  /** The item still says that under that attribute. */
  public static WriteCondition textIs(String attribute, String text) {
    return new WriteCondition(
        "#attribute = :text",
        Map.of("#attribute", attribute),
        Map.of(":text", AttributeValue.fromS(text)));
  }

  /** The item still has those bytes under that attribute. */
  public static WriteCondition bytesAre(String attribute, SdkBytes bytes) {
    return new WriteCondition(
        "#attribute = :bytes",
        Map.of("#attribute", attribute),
        Map.of(":bytes", AttributeValue.fromB(bytes)));
  }

  /** The record is still in that shield epoch. */
  public static WriteCondition epochIs(long epoch) {
    return new WriteCondition(
        "#epoch = :epoch", Map.of("#epoch", AttributeNames.EPOCH), Map.of(":epoch", of(epoch)));
  }

  /** The record is still in that version and that shield epoch. */
  public static WriteCondition revisionIs(long version, long epoch) {
    return new WriteCondition(
        "#version = :version AND #epoch = :epoch",
        Map.of("#version", AttributeNames.VERSION, "#epoch", AttributeNames.EPOCH),
        Map.of(":version", of(version), ":epoch", of(epoch)));
  }

  /**
   * No urgent act has claimed the item, or its claim is over, or it is that act's own.
   *
   * @param now milliseconds since 1970
   */
  public static WriteCondition unclaimed(long now, String act) {
    return new WriteCondition(
        "attribute_not_exists(#claim) OR #claimedUntil <= :now OR #claim = :act",
        Map.of("#claim", AttributeNames.CLAIM, "#claimedUntil", AttributeNames.CLAIMED_UNTIL),
        Map.of(":now", of(now), ":act", AttributeValue.fromS(act)));
  }

  /** Both hold. */
  public WriteCondition and(WriteCondition other) {
    Map<String, String> bothNames = new HashMap<>(names);
    bothNames.putAll(other.names);
    Map<String, AttributeValue> bothValues = new HashMap<>(values);
    bothValues.putAll(other.values);
    return new WriteCondition(
        "(" + expression + ") AND (" + other.expression + ")", bothNames, bothValues);
  }

  /** There is no such item, or it has expired at that epoch second. */
  public static WriteCondition absentOrExpired(long now) {
    return new WriteCondition(
        "attribute_not_exists(#pk) OR #expires <= :now",
        Map.of("#pk", Tables.PARTITION, "#expires", Tables.EXPIRES),
        Map.of(":now", of(now)));
  }

  private static AttributeValue of(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
