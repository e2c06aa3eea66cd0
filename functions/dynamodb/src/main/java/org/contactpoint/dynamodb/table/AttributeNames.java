package org.contactpoint.dynamodb.table;

/** What the attributes are called that are no keys of a table or an index. */
public final class AttributeNames {
  public static final String SCHEMA = "v";
  public static final String VERSION = "version";
  public static final String EPOCH = "epoch";
  public static final String STATE = "state";
  public static final String DOCUMENT = "doc";
  public static final String PAYLOAD = "payload";
  public static final String TRAITS = "t";
  public static final String TARGET = "target";
  public static final String LIVE = "live";
  public static final String DIGEST = "digest";
  public static final String STATUS = "status";
  public static final String IDS = "ids";
  public static final String CLAIM = "claim";
  public static final String CLAIMED_UNTIL = "claimedUntil";

  private AttributeNames() {}
}
