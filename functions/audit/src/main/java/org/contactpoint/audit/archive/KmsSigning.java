package org.contactpoint.audit.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsInvalidSignatureException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/** An elliptic key in AWS KMS: ECDSA on P-256 with SHA-256 (FIPS 186-5). */
final class KmsSigning implements Signing {
  private final KmsClient client;
  private final String key;

  KmsSigning(KmsClient client, String key) {
    this.client = client;
    this.key = key;
  }

  @Override
  public byte[] sign(byte[] message) {
    return client
        .sign(
            sign ->
                sign.keyId(key)
                    .messageType(MessageType.DIGEST)
                    .message(digest(message))
                    .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
        .signature()
        .asByteArray();
  }

  @Override
  public boolean isSigned(byte[] message, byte[] signature) {
    try {
      return client
          .verify(
              verify ->
                  verify
                      .keyId(key)
                      .messageType(MessageType.DIGEST)
                      .message(digest(message))
                      .signature(SdkBytes.fromByteArray(signature))
                      .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
          .signatureValid();
    } catch (KmsInvalidSignatureException invalid) {
      return false;
    }
  }

  private static SdkBytes digest(byte[] message) {
    try {
      return SdkBytes.fromByteArray(MessageDigest.getInstance("SHA-256").digest(message));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
