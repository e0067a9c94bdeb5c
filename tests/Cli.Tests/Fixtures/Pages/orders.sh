# Purchase orders

# List orders
$ curl -i --request GET \
  --url 'https://company.officegest.com/api/v2/purchases/orders' \
  --header 'Authorization: Bearer YOUR_TOKEN'
HTTP/1.1 200 OK
Date: Tue, 01 Sep 2026 10:00:00 GMT
Content-Type: application/json

{
  "data": [
    {
      "id": 9,
      "number": "EF 2026/9",
      "supplier_id": 31,
      "total": 246.5
    }
  ],
  "meta": {
    "current_page": 1,
    "per_page": 15,
    "has_more": false
  }
}

# Place an order
$ curl -i --request POST \
  --url 'https://company.officegest.com/api/v2/purchases/orders' \
  --header 'Authorization: Bearer YOUR_TOKEN' \
  --header 'Content-Type: application/json' \
  --data '{
  "supplier_id": 31,
  "lines": [
    {
      "article_id": "F-100",
      "quantity": 4
    }
  ]
}'
HTTP/1.1 201 OK
Date: Tue, 01 Sep 2026 10:00:00 GMT
Content-Type: application/json

{
  "data": {
    "id": 9,
    "number": "EF 2026/9"
  }
}

