package org.contactpoint.local.object;

import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.contactpoint.domain.value.Ids;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * An S3 of this process on loopback, with its files in the data folder. The pair of keys that signs
 * its requests is new in every run.
 */
public final class LocalBucket implements AutoCloseable {
  private static final S3Configuration IN_PATH =
      S3Configuration.builder().pathStyleAccessEnabled(true).build();

  /** Scripts of our pages may send files here, and read what is answered. */
  private static final CrossOriginResourceSharing FROM_PAGES =
      new CrossOriginResourceSharing(
          List.of("http://(127\\.0\\.0\\.1|localhost):\\d+"),
          List.of("POST"),
          List.of("content-type"),
          List.of("ETag"),
          "false");

  private final String name;
  private final VersionedBucket store;
  private final S3Proxy server;
  private final StaticCredentialsProvider credentials;

  /**
   * @param ids for the keys that sign, and the names of versions
   * @param arrivals called for every object once it is stored completely
   */
  public LocalBucket(
      String name, Path folder, Ids ids, Clock clock, Consumer<StoredObject> arrivals) {
    this.name = name;
    this.store =
        new VersionedBucket(
            new FilesystemNio2BlobStore(folder.toString()), () -> version(clock, ids), arrivals);
    AwsBasicCredentials key = AwsBasicCredentials.create(ids.next(), ids.next());
    this.credentials = StaticCredentialsProvider.create(key);
    this.server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .corsRules(FROM_PAGES)
            .awsAuthentication(AuthenticationType.AWS_V4, key.accessKeyId(), key.secretAccessKey())
            .build();
    asAmazon(jetty(server));
  }

  private static void asAmazon(Server jetty) {
    ContentTypes.leaveBodiesAlone(jetty);
    jetty.setHandler(new EmptyRedirects(jetty.getHandler()));
  }

  // S3Proxy shows its server to nobody, and has no setting for this.
  private static Server jetty(S3Proxy proxy) {
    try {
      Field server = S3Proxy.class.getDeclaredField("server");
      server.setAccessible(true);
      return (Server) server.get(proxy);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this S3Proxy is built otherwise", e);
    }
  }

  // Names of versions sort as they came.
  private static String version(Clock clock, Ids ids) {
    return String.format(Locale.ROOT, "%013d-%s", clock.millis(), ids.next());
  }

  /** Starts to listen. */
  public LocalBucket start() {
    if (!store.containerExists(name)) {
      store.createContainer(CreateBucketRequest.builder().bucket(name).build());
    }
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the bucket can't listen on loopback", e);
    }
    return this;
  }

  /** Every version of every object in the bucket, oldest first. */
  public List<StoredObject> objects() {
    return store.all(name);
  }

  /** A client that may do everything there. */
  public S3Client client() {
    return S3Client.builder()
        .endpointOverride(endpoint())
        .region(Region.EU_WEST_2)
        .credentialsProvider(credentials)
        .serviceConfiguration(IN_PATH)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** Signs URLs that others may use. */
  public S3Presigner presigner() {
    return S3Presigner.builder()
        .endpointOverride(endpoint())
        .region(Region.EU_WEST_2)
        .credentialsProvider(credentials)
        .serviceConfiguration(IN_PATH)
        .build();
  }

  /** Where it is reached. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the bucket does not stop", e);
    }
  }
}
