curl --fail-with-body "${PIXELBYTE_BASE_URL:-__SERVER__}/v1/jobs/submit" \
  -H "Authorization: Bearer $PIXELBYTE_API_KEY" \
  -H "Content-Type: application/json" \
  -d __BODY__
