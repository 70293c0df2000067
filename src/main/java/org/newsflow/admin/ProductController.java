package org.newsflow.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.Person;
import org.newsflow.item.Problem;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Product;
import org.newsflow.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/admin/products}. */
@RestController
@RequestMapping("/v1/admin/products")
final class ProductController {

  private final Administration administration;
  private final Entitlements entitlements;
  private final Replies replies;

  ProductController(Administration administration, Entitlements entitlements, Replies replies) {
    this.administration = administration;
    this.entitlements = entitlements;
    this.replies = replies;
  }

  /** What is sent of a product. */
  record Sent(
      @Nullable String code,
      @Nullable Map<String, String> names,
      @Nullable String query,
      boolean withdrawn) {

    List<Problem> missing() {
      List<Problem> problems = new ArrayList<>();
      if (code == null) {
        problems.add(Replies.missing("code"));
      }
      if (query == null) {
        problems.add(Replies.missing("query"));
      }
      return problems;
    }

    Product product(long id) {
      return new Product(
          id,
          code == null ? "" : code,
          names == null ? Map.of() : names,
          query == null ? "" : query,
          withdrawn);
    }
  }

  @GetMapping
  List<Product> all() {
    return entitlements.book().products();
  }

  @PostMapping
  Object add(Person admin, @RequestBody Sent sent) {
    List<Problem> missing = sent.missing();
    return missing.isEmpty()
        ? replies.added(
            admin,
            "product-add",
            administration.add(sent.product(0), admin.actor()),
            Product::code,
            added -> added)
        : Refusal.unprocessable(missing);
  }

  @PutMapping("/{code}")
  Object change(Person admin, @PathVariable String code, @RequestBody Sent sent) {
    Optional<Product> before = entitlements.book().product(code);
    if (before.isEmpty()) {
      return Replies.unknown("product", code);
    }
    Sent whole =
        new Sent(
            sent.code() == null ? code : sent.code(), sent.names(), sent.query(), sent.withdrawn());
    List<Problem> missing = whole.missing();
    return missing.isEmpty()
        ? replies.changed(
            admin,
            "product-change",
            administration.editProduct(
                before.get().id(), product -> whole.product(product.id()), admin.actor()),
            Product::code,
            changed -> changed)
        : Refusal.unprocessable(missing);
  }
}
