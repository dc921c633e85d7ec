# Nested data as JSON and back, and a table of it: make run SCRIPT=examples/inventory.py
import json

TEXT = """
{"store": "main street", "open": true, "items": [
    {"name": "cable", "price": 4.5, "count": 12, "tags": ["usb", "black"]},
    {"name": "board", "price": 21.9, "count": 3, "tags": []},
    {"name": "sensor \\u00b0C", "price": 7.25, "count": 0, "tags": ["i2c"]}
]}
"""

inventory = json.loads(TEXT)
print(f"{inventory['store'].title()}, {'open' if inventory['open'] else 'closed'}")
for item in inventory["items"]:
    stock = item["count"] or "none"
    print(f"{item['name']:12}{stock:>6}{item['price']:10.2f}  {', '.join(item['tags'])}")
total = sum(item["price"] * item["count"] for item in inventory["items"])
print(f"{'worth':18}{total:10.2f}")

missing = [item["name"] for item in inventory["items"] if not item["count"]]
print(json.dumps({"order": missing, "worth": round(total, 2)}))
