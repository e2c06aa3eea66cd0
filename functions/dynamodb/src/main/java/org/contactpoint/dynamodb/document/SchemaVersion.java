package org.contactpoint.dynamodb.document;

/** The shape in which documents are stored; stored beside each as {@code v}. */
public final class SchemaVersion {
  /** The shape that is written. */
  public static final int CURRENT = 1;

  private SchemaVersion() {}

  /**
   * Refuses what a newer program wrote, rather than misread it.
   *
   * @throws IllegalStateException if the shape is not known here
   */
  public static void require(int stored) {
    if (stored != CURRENT) {
      throw new IllegalStateException(
          "an item of shape " + stored + " can't be read; known is " + CURRENT);
    }
  }
}
