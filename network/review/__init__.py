"""What members write on its way to the public: submitted, returned, approved, published."""
