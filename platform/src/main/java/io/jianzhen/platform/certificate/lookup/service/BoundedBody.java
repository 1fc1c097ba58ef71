package io.jianzhen.platform.certificate.lookup.service;

import io.jianzhen.capture.Bytes;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Takes an answer up to a limit and then hangs up. */
final class BoundedBody implements BodySubscriber<BoundedBody.Taken> {

  private final int most;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<Taken> taken = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  /** What was taken, and whether that was all. */
  record Taken(Bytes bytes, boolean isCut) {}

  private BoundedBody(int most) {
    this.most = most;
  }

  static BodyHandler<Taken> upTo(int most) {
    return answer -> new BoundedBody(most);
  }

  @Override
  public CompletionStage<Taken> getBody() {
    return taken;
  }

  @Override
  public void onSubscribe(Subscription to) {
    subscription = to;
    to.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      int length = Math.min(buffer.remaining(), most - bytes.size());
      byte[] part = new byte[length];
      buffer.get(part);
      bytes.writeBytes(part);
      if (buffer.hasRemaining()) {
        if (subscription != null) {
          subscription.cancel();
        }
        taken.complete(new Taken(Bytes.of(bytes.toByteArray()), true));
        return;
      }
    }
  }

  @Override
  public void onError(Throwable broken) {
    taken.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    taken.complete(new Taken(Bytes.of(bytes.toByteArray()), false));
  }
}
